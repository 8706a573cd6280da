import type { SessionState } from '#shared/protocol'

/** Whether somebody may write who was refused before. */
export function isFreer(state: SessionState, before: SessionState): boolean {
  const isUnlocked = before.locked && !state.locked
  return isUnlocked || (before.paused !== undefined && state.paused === undefined)
}
