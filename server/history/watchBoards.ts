import type { Log } from '#server/observe'
import type { Store } from '#server/store'

/** Together at most ten minutes: a board is due after nine, and looked at every minute. */
const dueAfterMs = 9 * 60_000
const lookEveryMs = 60_000

/** So many at a time: after an upgrade every board there is may be due. */
const mostAtOnce = 20

interface Parts {
  readonly store: Pick<Store, 'listBoardsDue'>
  readonly log: Log
  readonly nowMs: () => number
}

/**
 * Looks every minute which boards were changed and not kept for long enough, and keeps them one after the other.
 * It asks the store and not the rooms, so it also finds what was changed before a restart.
 */
export function watchBoards(
  { store, log, nowMs }: Parts,
  keep: (workshopId: string) => Promise<unknown>,
): { look(): Promise<void>; close(): Promise<void> } {
  /** Boards that could not be kept; they are not tried again until the next start. */
  const failed = new Set<string>()
  let looking: Promise<void> | undefined
  let isClosed = false

  async function lookOnce(): Promise<void> {
    const now = nowMs()
    const due = await store.listBoardsDue(now - dueAfterMs, mostAtOnce + failed.size, now)
    for (const workshopId of due.filter((id) => !failed.has(id))) {
      if (isClosed) return
      await keep(workshopId).catch((err: unknown) => {
        failed.add(workshopId)
        log.error({ err, workshopId }, 'history: no version of this board')
      })
    }
  }

  function look(): Promise<void> {
    looking ??= lookOnce()
      .catch((err: unknown) => log.error({ err }, 'history: boards were not looked at'))
      .finally(() => {
        looking = undefined
      })
    return looking
  }

  const timer = setInterval(() => void look(), lookEveryMs)
  timer.unref()
  return {
    look,
    close: async () => {
      isClosed = true
      clearInterval(timer)
      await looking
    },
  }
}
