import * as Y from 'yjs'
import { openStore } from '#server/store'

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
  /** The board as it is on the disk now; not to be written to. */
  read(): Promise<Y.Doc>
  close(): Promise<void>
}

/** Whoever opens it closes it. */
export async function openWitness(dataDir: string, workshopId: string): Promise<Witness> {
  const store = await openStore({ dataDir })
  const claims: Promise<string | undefined>[] = []
  let known = { snapshot: undefined as string | undefined, rows: 0, doc: new Y.Doc() }
  const read = async () => {
    const ref = { workshopId, document: 'board', owner: '' } as const
    const { snapshot, updates } = await store.loadDocument(ref)
    // Rows are only added, unless the board was compacted meanwhile.
    const name = snapshot && Buffer.from(snapshot).toString('base64')
    const isSame = name === known.snapshot && updates.length >= known.rows
    if (!isSame) known = { snapshot: name, rows: 0, doc: new Y.Doc() }
    if (!isSame && snapshot) Y.applyUpdate(known.doc, snapshot)
    for (const update of updates.slice(known.rows)) Y.applyUpdate(known.doc, update)
    known.rows = updates.length
    return known.doc
  }
  const look = async (who: string, claimed: Y.Snapshot) =>
    isWithin(claimed, Y.snapshot(await read()))
      ? undefined
      : `${who} was told "saved", and the disk lacks something`
  return {
    check: (who, board) => void claims.push(look(who, Y.snapshot(board))),
    falseClaims: async () => (await Promise.all(claims)).filter((claim) => claim !== undefined),
    count: () => claims.length,
    read,
    close: async () => {
      await Promise.all(claims)
      await store.close()
    },
  }
}

function isWithin(small: Y.Snapshot, large: Y.Snapshot): boolean {
  const both = Y.mergeDeleteSets([large.ds, small.ds])
  const isKnown = ([client, clock]: [number, number]) => clock <= (large.sv.get(client) ?? 0)
  return [...small.sv].every(isKnown) && Y.equalDeleteSets(both, large.ds)
}
