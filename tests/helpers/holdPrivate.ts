import * as Y from 'yjs'
import type { KeeperParts } from '#server/session'
import type { DocumentRef, Store } from '#server/store'

/** Documents straight from the store, for a keeper without a sync server around: nobody else writes them. */
export function holdPrivate(store: Store): Pick<KeeperParts, 'holdWorkshop' | 'readPrivates'> {
  const open = async (ref: DocumentRef) => {
    const { snapshot, updates } = await store.loadDocument(ref)
    const doc = new Y.Doc()
    for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update)
    return doc
  }
  const privatesOf = async (workshopId: string) => {
    const owners = await store.listPrivateOwners(workshopId)
    return owners.map((owner): DocumentRef => ({ workshopId, document: 'private', owner }))
  }
  const hold = async (ref: DocumentRef) => {
    const doc = await open(ref)
    const write = (change: (doc: Y.Doc) => void) => {
      const before = Y.encodeStateVector(doc)
      change(doc)
      return [{ ref, bytes: Y.encodeStateAsUpdate(doc, before), author: '', atMs: 1 }]
    }
    return { owner: ref.owner, doc, write, hasRoomFor: () => true }
  }
  return {
    holdWorkshop: async (workshopId, owner, act) => {
      const refs = await privatesOf(workshopId)
      const wanted = refs.filter((ref) => owner === undefined || ref.owner === owner)
      return act({
        board: await hold({ workshopId, document: 'board', owner: '' }),
        privates: await Promise.all(wanted.map(hold)),
      })
    },
    readPrivates: async (workshopId, read) =>
      Promise.all(
        (await privatesOf(workshopId)).map(async (ref) => read(ref.owner, await open(ref))),
      ),
  }
}
