import { readFileSync } from 'node:fs'

/**
 * For `node --import`: a process whose clocks the test sets. At SIGUSR2 it reads `{wallMs, steadyMs}` from the file CLOCK_FILE:
 * `wallMs` is added to what `Date` says, as when the computer's clock is set; `steadyMs` to that and to `performance.now`, as if so
 * much time had passed. Timers run as always, as they do when a clock is set.
 */
const RealDate = Date
const realNow = performance.now.bind(performance)
const shift = { wallMs: 0, steadyMs: 0 }

class ShiftedDate extends RealDate {
  constructor(...given: unknown[]) {
    super(...((given.length === 0 ? [ShiftedDate.now()] : given) as [number]))
  }

  static override now(): number {
    return RealDate.now() + shift.wallMs + shift.steadyMs
  }
}

globalThis.Date = ShiftedDate as DateConstructor
performance.now = () => realNow() + shift.steadyMs

process.on('SIGUSR2', () => {
  Object.assign(shift, JSON.parse(readFileSync(process.env.CLOCK_FILE ?? '', 'utf8')))
  console.log(`clocks ${JSON.stringify(shift)} ${new Date().toISOString()}`)
})
