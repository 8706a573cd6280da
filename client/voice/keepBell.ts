import type { View, ViewState } from '#client/view'
import { timeLeft } from '#shared/session'
import type { Clock } from './createBatch.ts'

/** Rings when a timer that runs comes to its end, for who wants to hear it (`preferences.timerSound`). @returns stops */
export function keepBell(view: View, clock: Clock, ring: () => void): () => void {
  let callOff: (() => void) | undefined
  const plan = ({ session, serverAheadMs = 0 }: ViewState) => {
    callOff?.()
    callOff = undefined
    const timer = session?.timer
    if (timer === undefined || !('endsAtMs' in timer)) return
    const leftMs = timeLeft(timer, clock.nowMs() + serverAheadMs)
    // One that has run out before this window came rings no more.
    if (leftMs > 0) callOff = clock.later(ringIfWanted, leftMs)
  }
  const ringIfWanted = () => {
    if (view.getState().preferences?.timerSound === true) ring()
  }
  plan(view.getState())
  const stop = view.subscribe((state, before) => {
    const isOther = state.session?.timer !== before.session?.timer
    if (isOther || state.serverAheadMs !== before.serverAheadMs) plan(state)
  })
  return () => {
    stop()
    callOff?.()
  }
}
