import { succeed } from '../basics/index.ts'
import type { Reducer } from './command.ts'
import { timeLeft } from './timer.ts'

/** Nobody writes until it goes on, and the timer waits with them (S156 to S158). */
export const setPaused: Reducer<'setPaused'> = ({ state, people }, by, { paused }, atMs) => {
  if (paused === (state.paused !== undefined)) return succeed({ state, people })
  const { paused: before, timer, ...rest } = state
  if (!paused) {
    const goesOn = before?.timerRan === true && timer !== undefined && 'leftMs' in timer
    const now = goesOn ? { lengthMs: timer.lengthMs, endsAtMs: atMs + timer.leftMs } : timer
    return succeed({ state: now === undefined ? rest : { ...rest, timer: now }, people })
  }
  const runs = timer !== undefined && 'endsAtMs' in timer && timer.endsAtMs > atMs
  const kept = runs ? { lengthMs: timer.lengthMs, leftMs: timeLeft(timer, atMs) } : timer
  const pause = { by: by.participantId, atMs, ...(runs ? { timerRan: true } : {}) }
  const next = { ...rest, paused: pause, ...(kept === undefined ? {} : { timer: kept }) }
  return succeed({ state: next, people })
}
