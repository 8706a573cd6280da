import type { Log } from '#server/observe'
import type { Store } from '#server/store'
import { snapshotsToThin } from './snapshotsToThin.ts'

interface Parts {
  readonly store: Pick<Store, 'listSnapshots' | 'deleteSnapshots'>
  readonly log: Log
  readonly nowMs: () => number
}

/** Never rejects: a version too many harms nobody. */
export async function thinOut({ store, log, nowMs }: Parts, workshopId: string): Promise<void> {
  try {
    const rows = await store.listSnapshots(workshopId)
    await store.deleteSnapshots(workshopId, snapshotsToThin(rows, nowMs()))
  } catch (err) {
    log.error({ err, workshopId }, 'history: old versions not thinned out')
  }
}
