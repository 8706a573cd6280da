import type { DocumentName } from '#shared/protocol'
import { rewriteStored } from '../../server/sync/documents.ts'
import type { SyncUnderTest } from './makeSync.ts'

/**
 * Puts a document into a new epoch, as compaction would: the server is stopped, the document rewritten, the
 * server started again on the same port. @returns the new epoch
 */
export async function startEpoch(
  server: SyncUnderTest,
  document: DocumentName = 'board',
  owner = '',
): Promise<number | undefined> {
  const ref = { workshopId: server.workshopId, document, owner }
  return server.restart((store) => store.startEpoch(ref, rewriteStored))
}
