import { mayDo } from '../access/index.ts'
import type { Role, SessionState } from '../protocol/index.ts'
import { withoutHidden } from './hiddenZones.ts'

/** The state as this role reads it: hints of steps and hidden zones are there for facilitators only (S20, S161). */
export function sessionFor<State extends Pick<SessionState, 'steps' | 'zones' | 'locked'>>(
  role: Role,
  state: State,
): State {
  return mayDo(role, 'seeHints', state).ok ? state : forEverybody(state)
}

/** The state as everybody may read it (S20, S161). */
export function forEverybody<State extends Pick<SessionState, 'steps' | 'zones'>>(
  state: State,
): State {
  const shown = withoutHidden(state)
  return { ...shown, steps: shown.steps.map((step) => ({ ...step, hint: '' })) }
}
