import type { Log } from '#server/observe'
import type { RoundDeadline, Store } from '#server/store'

export interface RoundCloser {
  /** Looks which rounds are over and which is next. Call when one was opened or closed, and once at the start. Never rejects. */
  look(): Promise<void>
  close(): Promise<void>
}

interface Parts {
  readonly store: Pick<Store, 'listRoundDeadlines'>
  readonly log: Log
  readonly nowMs: () => number
  /** Closes one and tells everybody. */
  readonly closeRound: (deadline: RoundDeadline) => Promise<void>
}

/** Looked at least so often: the clock may be set, and a timer measures time, not the clock. */
const longestWaitMs = 20_000
/** After a round that could not be closed, e.g. while the disk is full. */
const retryMs = 1000

/** Closes rounds when their time is over by the server's clock. Deadlines are rows, so a restart forgets none. */
export function createRoundCloser({ store, log, nowMs, closeRound }: Parts): RoundCloser {
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  let looking: Promise<void> = Promise.resolve()

  /** @returns ms until the next look; undefined: none is needed */
  async function closeDue(): Promise<number | undefined> {
    let failed = false
    for (const deadline of await store.listRoundDeadlines()) {
      const leftMs = deadline.closesAtMs - nowMs()
      if (leftMs > 0) return failed ? retryMs : Math.min(leftMs, longestWaitMs)
      await closeRound(deadline).catch((err: unknown) => {
        failed = true
        log.error({ err, workshopId: deadline.workshopId }, 'a round could not be closed')
      })
    }
    return failed ? retryMs : undefined
  }

  async function lookOnce(): Promise<void> {
    if (isClosed) return
    const waitMs = await closeDue().catch((err: unknown) => {
      log.error({ err }, 'deadlines of rounds could not be read')
      return retryMs
    })
    clearTimeout(timer)
    if (waitMs === undefined || isClosed) return
    timer = setTimeout(look, waitMs)
    timer.unref()
  }

  // One look after the other: whoever asks after a commit is answered by a look that begins after it.
  function look(): Promise<void> {
    looking = looking.then(lookOnce)
    return looking
  }

  return {
    look,
    close: () => {
      isClosed = true
      clearTimeout(timer)
      return looking
    },
  }
}
