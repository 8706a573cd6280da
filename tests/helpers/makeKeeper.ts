import { createLog } from '#server/observe'
import { createSessionKeeper } from '#server/session'
import type { Store } from '#server/store'
import { createId } from '#shared/basics'
import type { SyncUnderTest } from './makeSync.ts'

/** The session keeper of a sync server under test, over its store or another one. */
export function makeKeeper(server: SyncUnderTest, store: Store = server.store()) {
  return createSessionKeeper({
    store,
    log: createLog('silent'),
    nowMs: Date.now,
    newId: createId,
    revoke: async () => {},
    stepBegan: () => {},
    holdWorkshop: (workshopId, owner, act) => server.sync().holdWorkshop(workshopId, owner, act),
    readPrivates: (workshopId, read) => server.sync().readPrivates(workshopId, read),
    readBoard: async () => [] as never,
    roundsChanged: () => {},
    publish: (workshopId, state) => server.sync().publishSession(workshopId, state),
  })
}
