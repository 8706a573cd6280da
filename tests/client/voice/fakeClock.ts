import type { Clock } from '../../../client/voice/createBatch.ts'

/** A clock that stands until it is told to go on. */
export function fakeClock() {
  let nowMs = 0
  let timers: { readonly atMs: number; readonly run: () => void }[] = []
  const clock: Clock = {
    nowMs: () => nowMs,
    later: (run, ms) => {
      const timer = { atMs: nowMs + ms, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
  }
  const goOn = (ms: number) => {
    const untilMs = nowMs + ms
    for (;;) {
      const next = timers.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0]
      if (!next) break
      timers = timers.filter((one) => one !== next)
      nowMs = next.atMs
      next.run()
    }
    nowMs = untilMs
  }
  return { clock, goOn }
}
