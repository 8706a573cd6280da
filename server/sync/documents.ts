import * as Y from 'yjs'
import type { RewrittenDocument, StoredDocument } from '#server/store'
import { rewriteBoard } from '#shared/board'

/** A document from what is stored. @throws when a stored update is not one, which the gate keeps from happening */
export function docFromStored({ snapshot, updates }: StoredDocument): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot)
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}

/** The merge for Store.compactDocument: what is stored, and nothing that only lives in memory. */
export function mergeStored(stored: StoredDocument): Uint8Array {
  const doc = docFromStored(stored)
  const merged = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return merged
}

/** The rewrite for Store.startEpoch: the same contents without any of the history. */
export function rewriteStored(stored: StoredDocument): RewrittenDocument {
  const doc = docFromStored(stored)
  const fresh = rewriteBoard(doc)
  const snapshot = Y.encodeStateAsUpdate(fresh)
  const retiredClientIds = [...doc.store.clients.keys()]
  doc.destroy()
  fresh.destroy()
  return { snapshot, retiredClientIds }
}

/** A second document equal to `doc` with `updates` on top. */
export function copyDoc(doc: Y.Doc, updates: readonly Uint8Array[] = []): Y.Doc {
  return docFromStored({ snapshot: Y.encodeStateAsUpdate(doc), updates, seq: 0 })
}
