import { refuse, succeed } from '../basics/index.ts'
import type { SessionState, Timer } from '../protocol/index.ts'
import type { Reducer } from './command.ts'
import type { StateWithoutPeople } from './createSession.ts'

/** ms a timer has left at a moment of the server's clock; 0 when it has run out. */
export function timeLeft(timer: Timer, nowMs: number): number {
  return 'endsAtMs' in timer ? Math.max(0, timer.endsAtMs - nowMs) : timer.leftMs
}

/** One that begins now. */
export function runningTimer(lengthMs: number, nowMs: number): Timer {
  return { lengthMs, endsAtMs: nowMs + lengthMs }
}

const startTimer: Reducer<'startTimer'> = ({ state, people }, _by, { seconds }, atMs) =>
  succeed({ state: withTimer(state, runningTimer(seconds * 1000, atMs)), people })

const pauseTimer: Reducer<'pauseTimer'> = ({ state, people }, _by, _command, atMs) => {
  const { timer } = state
  if (timer === undefined) return refuse('noTimer')
  const paused = { lengthMs: timer.lengthMs, leftMs: timeLeft(timer, atMs) }
  return succeed({ state: { ...state, timer: paused }, people })
}

/** One that runs, or has run out, goes on as it is. */
const resumeTimer: Reducer<'resumeTimer'> = ({ state, people }, _by, _command, atMs) => {
  const { timer } = state
  if (timer === undefined) return refuse('noTimer')
  if ('endsAtMs' in timer) return succeed({ state, people })
  const running = { lengthMs: timer.lengthMs, endsAtMs: atMs + timer.leftMs }
  return succeed({ state: { ...state, timer: running }, people })
}

/** A timer that has run out has what is added from now on. */
const addTime: Reducer<'addTime'> = ({ state, people }, _by, { seconds }, atMs) => {
  const { timer } = state
  if (timer === undefined) return refuse('noTimer')
  const leftMs = Math.max(0, timeLeft(timer, atMs) + seconds * 1000)
  const lengthMs = Math.max(1000, timer.lengthMs + seconds * 1000)
  const changed: Timer =
    'endsAtMs' in timer ? { lengthMs, endsAtMs: atMs + leftMs } : { lengthMs, leftMs }
  return succeed({ state: withTimer(state, changed), people })
}

const stopTimer: Reducer<'stopTimer'> = ({ state, people }) =>
  succeed({ state: withTimer(state, undefined), people })

/** The commands about time (S50 to S54). */
export const timerReducers = { startTimer, pauseTimer, resumeTimer, addTime, stopTimer }

/** With another timer, or none; whoever asked for more time was answered by it. */
export function withTimer(
  state: StateWithoutPeople,
  timer: SessionState['timer'],
): StateWithoutPeople {
  const { timer: _before, timeAskedBy: _asked, ...rest } = state
  return timer === undefined ? rest : { ...rest, timer }
}
