import { onTestFinished } from 'vitest'
import { createHistory, type History } from '#server/history'
import { createLog } from '#server/observe'
import type { SignedIn, Store } from '#server/store'
import { createId } from '#shared/basics'
import type { Person, SyncUnderTest } from './makeSync.ts'

export interface HistoryUnderTest extends History {
  /** Every line that was logged. */
  readonly logged: readonly string[]
}

/** The history of a sync server's boards; closed when the test is over. */
export function makeHistory(
  server: SyncUnderTest,
  options: { readonly nowMs?: () => number; readonly store?: Store } = {},
): HistoryUnderTest {
  const logged: string[] = []
  const history = createHistory({
    store: options.store ?? server.store(),
    log: createLog('trace', (line) => logged.push(line)),
    nowMs: options.nowMs ?? Date.now,
    newId: createId,
    readBoard: (workshopId, read) => server.sync().readBoard(workshopId, read),
    editBoard: (workshopId, write, keepFirst) =>
      server.sync().editBoard(workshopId, write, keepFirst),
  })
  onTestFinished(() => history.close())
  return { ...history, logged }
}

export function signedInAs(server: SyncUnderTest, { participantId, role }: Person): SignedIn {
  return { workshopId: server.workshopId, participantId, role }
}
