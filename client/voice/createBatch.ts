/** How time passes; the browser's, or a test's. */
export interface Clock {
  readonly nowMs: () => number
  /** Calls back once after so many ms. @returns calls it off */
  readonly later: (run: () => void, ms: number) => () => void
}

/** Others' changes are told at most this often (accessibility.md, item 11). */
export const batchEveryMs = 5000
/** What comes within this time of the first change of a quiet while is told with it. */
const gatherMs = 1000

/** Gathers what happens and tells it in one go: soon after a quiet while, and never twice within five seconds. */
export function createBatch<News>(clock: Clock, tell: (news: readonly News[]) => void) {
  let gathered: News[] = []
  let toldAtMs = -Infinity
  let callOff: (() => void) | undefined
  const flush = () => {
    callOff = undefined
    const news = gathered
    gathered = []
    toldAtMs = clock.nowMs()
    tell(news)
  }
  return {
    add: (news: News) => {
      gathered.push(news)
      const waitMs = Math.max(gatherMs, toldAtMs + batchEveryMs - clock.nowMs())
      callOff ??= clock.later(flush, waitMs)
    },
    close: () => callOff?.(),
  }
}
