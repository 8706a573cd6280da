import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** A document's copy on this device. Every method works, and does nothing, where the browser refuses storage. */
export interface OfflineCopy {
  /** Settles when everything kept is in the document: true. False: nothing could be read and nothing will be kept. */
  readonly loaded: Promise<boolean>
  /** How many own changes were not yet on the server's disk when this device last knew; 0 if unknown. */
  readUnsaved(): Promise<number>
  /** @returns whether it was written */
  writeUnsaved(count: number): Promise<boolean>
  /** Deletes the copy for good. */
  discard(): Promise<void>
  close(): Promise<void>
}

export type OpenOfflineCopy = (name: string, doc: Y.Doc) => OfflineCopy

const unsavedKey = 'unsaved'
/** A browser that neither opens nor refuses its database within this time counts as refusing: the board must open. */
const loadWithinMs = 3000

/** Keeps a document in the browser's IndexedDB (y-indexeddb). Never throws, never rejects. */
export const openIndexedDbCopy: OpenOfflineCopy = (name, doc) => {
  if (typeof indexedDB === 'undefined') return openNoCopy(name, doc)
  const kept = new IndexeddbPersistence(name, doc)
  const loaded = Promise.race([whenLoaded(kept), after(loadWithinMs)])
  return {
    loaded,
    readUnsaved: async () => ((await loaded) ? readCount(kept) : 0),
    writeUnsaved: async (count) => {
      if (!(await loaded)) return false
      return kept.set(unsavedKey, count).then(...asBoolean)
    },
    discard: () => kept.destroy().then(() => clearDocument(name), ignore),
    close: () => kept.destroy().catch(ignore),
  }
}

/** For browsers without storage and for tests: keeps nothing and says so. */
export const openNoCopy: OpenOfflineCopy = () => ({
  loaded: Promise.resolve(false),
  readUnsaved: () => Promise.resolve(0),
  writeUnsaved: () => Promise.resolve(false),
  discard: () => Promise.resolve(),
  close: () => Promise.resolve(),
})

/** y-indexeddb has no event for a database that cannot be opened (private windows, denied storage); its promise tells. */
function whenLoaded(kept: IndexeddbPersistence): Promise<boolean> {
  const opened = (kept as unknown as { _db: Promise<IDBDatabase> })._db
  return opened.then(() => kept.whenSynced).then(...asBoolean)
}

async function readCount(kept: IndexeddbPersistence): Promise<number> {
  const count: unknown = await kept.get(unsavedKey).catch(ignore)
  return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : 0
}

const asBoolean = [() => true, () => false] as const

function after(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms))
}

function ignore(): undefined {
  return undefined
}
