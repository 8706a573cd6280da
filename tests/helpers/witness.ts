import * as Y from 'yjs'
import { openStore } from '#server/store'
import { isWithin } from './acknowledged.ts'

/** Looks at what is on the disk, beside the server: the second connection a person with the database file would have. */
export interface Witness {
  /**
   * Notes what `board` shows now and reads the disk in the same turn of the event loop: a server in this process cannot commit in
   * between, one in another only within a millisecond.
   */
  check(who: string, board: Y.Doc): void
  /** Claims that were false. Waits for those being looked at. */
  falseClaims(): Promise<string[]>
  /** Claims looked at so far. */
  count(): number
  /** The board as it is on the disk now. */
  read(): Promise<Y.Doc>
  close(): Promise<void>
}

/** Whoever opens it closes it. */
export async function openWitness(dataDir: string, workshopId: string): Promise<Witness> {
  const store = await openStore({ dataDir })
  const claims: Promise<string | undefined>[] = []
  const read = async () => {
    const ref = { workshopId, document: 'board', owner: '' } as const
    const { snapshot, updates } = await store.loadDocument(ref)
    const doc = new Y.Doc()
    for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update)
    return doc
  }
  const look = async (who: string, shown: Uint8Array) => {
    const stored = await read()
    const claimed = new Y.Doc()
    Y.applyUpdate(claimed, shown)
    return isWithin(claimed, stored)
      ? undefined
      : `${who} was told "saved", and the disk lacks something`
  }
  return {
    check: (who, board) => void claims.push(look(who, Y.encodeStateAsUpdate(board))),
    falseClaims: async () => (await Promise.all(claims)).filter((claim) => claim !== undefined),
    count: () => claims.length,
    read,
    close: async () => {
      await Promise.all(claims)
      await store.close()
    },
  }
}
