import type * as Y from 'yjs'
import type { DocumentRef, StoredDocument } from '#server/store'
import { rewriteStored } from './documents.ts'
import type { SyncParts } from './parts.ts'

/** Every update is slower by the client ids ever seen (trust.md). */
const usualMostClientIds = 1000

/** Stored size may be this many times what a rewritten document has. */
const mostOverhead = 3

/** Below this a document is quick to load whatever is in it, and nobody need be sent away for it. */
const smallBytes = 256 * 1024

export function bytesOf({ snapshot, updates }: StoredDocument): number {
  return updates.reduce((sum, { length }) => sum + length, snapshot?.length ?? 0)
}

/**
 * Rewrites a document into a new epoch if its history has become a burden. Only while nobody is connected to
 * it: called when its room is loaded. @returns whether it did; false also when the store could not, which is
 * logged and costs nothing but speed
 */
export async function startEpochIfDue(
  { store, log, mostClientIds }: Pick<SyncParts, 'store' | 'log' | 'mostClientIds'>,
  ref: DocumentRef,
  stored: StoredDocument,
  doc: Y.Doc,
): Promise<boolean> {
  if (!isEpochDue(stored, doc, mostClientIds)) return false
  try {
    const epoch = await store.startEpoch(ref, rewriteStored)
    log.debug({ ...ref, epoch }, 'sync: document rewritten into a new epoch')
    return epoch !== undefined
  } catch (err) {
    log.error({ ...ref, err }, 'sync: document not rewritten')
    return false
  }
}

function isEpochDue(
  stored: StoredDocument,
  doc: Y.Doc,
  mostClientIds = usualMostClientIds,
): boolean {
  if (doc.store.clients.size > mostClientIds) return true
  const bytes = bytesOf(stored)
  if (bytes < smallBytes || mostlyAlive(doc)) return false
  return bytes > mostOverhead * rewriteStored(stored).snapshot.length
}

/** A quick look that saves rewriting on trial: where most structs are alive, little can be gained. */
function mostlyAlive(doc: Y.Doc): boolean {
  let all = 0
  let alive = 0
  for (const structs of doc.store.clients.values()) {
    all += structs.length
    for (const struct of structs) if (!struct.deleted) alive += 1
  }
  return alive * 2 > all
}
