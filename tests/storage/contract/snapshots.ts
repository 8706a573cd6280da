import { expect, test } from 'vitest'
import { CorruptSnapshotError, type NewSnapshot, type Store } from '#server/store'
import { addBoard, contents, makeUpdate } from '../../helpers/makeRows.ts'
import type { Place } from '../storeContract.ts'

export function describeSnapshots(make: () => Promise<Place>): void {
  test('ST30 versions come back as they were kept, newest first, of one workshop only', async () => {
    const { store, reopen } = await make()
    const [a, b] = [await addBoard(store), await addBoard(store)]
    const first = { id: 's1', atMs: 1, label: 'Round 1', reason: 'asked', askedBy: 'ada' } as const
    await store.keepSnapshot(makeSnapshot(a.workshopId, first))
    await store.keepSnapshot(makeSnapshot(a.workshopId, { id: 's2', atMs: 2 }))
    await store.keepSnapshot(makeSnapshot(b.workshopId, { id: 's1', atMs: 3 }))
    const opened = await reopen()
    const rows = await opened.listSnapshots(a.workshopId)
    expect(rows.map(({ id }) => id)).toEqual(['s2', 's1'])
    expect(rows[1]).toEqual({
      workshopId: a.workshopId,
      ...first,
      seq: 0,
      items: 3,
      people: [],
    })
    const read = await opened.readSnapshot(a.workshopId, 's1')
    expect(Buffer.from(read?.bytes ?? []).toString()).toBe('content')
    expect(await opened.readSnapshot(a.workshopId, 's3')).toBeUndefined()
    await opened.deleteSnapshots(a.workshopId, ['s1'])
    expect((await opened.listSnapshots(a.workshopId)).map(({ id }) => id)).toEqual(['s2'])
    expect(await opened.listSnapshots(b.workshopId)).toHaveLength(1)
  })

  test('ST31 people are who wrote since the version before, through a compaction', async () => {
    const { store } = await make()
    const board = await addBoard(store)
    const write = (author: string) => store.appendUpdates([{ ...makeUpdate(board, 'x'), author }])
    for (const author of ['ada', '', 'ada', 'bo']) await write(author)
    expect(await keep(store, board.workshopId, 's1')).toEqual(['ada', 'bo'])
    await write('cleo')
    await write('bo')
    await store.compactDocument(board, () => new Uint8Array([1]))
    await write('dan')
    expect(await keep(store, board.workshopId, 's2')).toEqual(['bo', 'cleo', 'dan'])
    expect(await keep(store, board.workshopId, 's3')).toEqual([])
  })

  test('ST32 a damaged version is refused by name, the others are read', async () => {
    const { store, reopen } = await make()
    const { workshopId } = await addBoard(store)
    for (const id of ['s1', 's2']) await keep(store, workshopId, id)
    const opened = await reopen("update board_snapshots set bytes = x'00' where id = 's1'")
    await expect(opened.readSnapshot(workshopId, 's1')).rejects.toThrow(CorruptSnapshotError)
    expect(await opened.listSnapshots(workshopId)).toHaveLength(2)
    expect(await opened.readSnapshot(workshopId, 's2')).toBeDefined()
  })

  test('ST33 due is a board whose first edit in no version is old enough', async () => {
    const { store } = await make()
    const [old, fresh] = [await addBoard(store), await addBoard(store)]
    await addBoard(store)
    await store.appendUpdates([
      { ...makeUpdate(old, 'a'), atMs: 1_000 },
      { ...makeUpdate(old, 'b'), atMs: 9_000 },
      { ...makeUpdate(fresh, 'a'), atMs: 5_001 },
    ])
    expect(await store.listBoardsDue(5_000, 10)).toEqual([old.workshopId])
    expect(await store.listBoardsDue(5_000, 0)).toEqual([])
    // A clock that was set back: the edit of `fresh` is dated in the future.
    expect((await store.listBoardsDue(5_000, 10, 5_000)).sort()).toEqual(
      [fresh.workshopId, old.workshopId].sort(),
    )
    await keep(store, old.workshopId, 's1')
    expect(await store.listBoardsDue(1e9, 10)).toEqual([fresh.workshopId])
    await store.appendUpdates([{ ...makeUpdate(old, 'c'), atMs: 10_000 }])
    expect(await store.listBoardsDue(9_999, 10)).toEqual([fresh.workshopId])
    expect((await store.listBoardsDue(10_000, 10)).sort()).toEqual(
      [fresh.workshopId, old.workshopId].sort(),
    )
  })

  test('ST36 a damaged document begins anew, its rows are kept aside; a sound one is left alone', async () => {
    const { store, reopen } = await make()
    const board = await addBoard(store)
    const facts = { clientIds: [7], deletedItems: [] }
    await store.appendUpdates([{ ...makeUpdate(board, 'a'), facts }, makeUpdate(board, 'b')])
    expect(await store.replaceDamaged(board, Buffer.from('new'), 5)).toBe(false)
    expect((await store.loadGateFacts(board)).epoch).toBe(0)
    const damaged = await reopen("update updates set bytes = x'00' where seq = 1")
    expect(await damaged.replaceDamaged(board, Buffer.from('new'), 5)).toBe(true)
    const gate = await damaged.loadGateFacts(board)
    expect(gate).toMatchObject({ epoch: 1, clientIds: [], retiredClientIds: [7] })
    await damaged.appendUpdates([makeUpdate(board, 'c')])
    const loaded = await damaged.loadDocument(board)
    expect(Buffer.from(loaded.snapshot ?? []).toString()).toBe('new')
    expect([contents(loaded.updates), loaded.seq]).toEqual([['c'], 4])
    // Fails where the rows are not there, byte for byte, the damaged one included.
    const looksAside = `insert into probe (id, count) select 100 + seq, 1 from damaged_rows
      where (seq = 1 and bytes = x'00') or (seq = 2 and bytes = cast('b' as blob))`
    const again = await reopen(looksAside)
    await again.close()
    await expect(reopen(looksAside)).rejects.toThrow(/UNIQUE/i)
  })

  test('ST34 an answer is found under its own key, the first one stays', async () => {
    const { store } = await make()
    const { workshopId } = await addBoard(store)
    const key = { workshopId, participantId: 'ada', key: 'k' }
    await store.keepAnswer({ ...key, atMs: 1 }, 'first')
    await store.keepAnswer({ ...key, atMs: 2 }, 'second')
    expect(await store.findAnswer(key)).toEqual({ answer: 'first' })
    expect(await store.findAnswer({ ...key, participantId: 'bo' })).toBeUndefined()
  })
}

/** Keeps one with everything there is. @returns its people, sorted */
async function keep(store: Store, workshopId: string, id: string): Promise<string[]> {
  const seq = await store.findSeq({ workshopId, document: 'board', owner: '' })
  const { people } = await store.keepSnapshot(makeSnapshot(workshopId, { id, seq }))
  return [...people].sort()
}

function makeSnapshot(workshopId: string, fields: Partial<NewSnapshot>): NewSnapshot {
  return {
    workshopId,
    id: 's',
    seq: 0,
    atMs: 1_000,
    reason: 'timed',
    label: '',
    askedBy: '',
    items: 3,
    bytes: Buffer.from('content'),
    ...fields,
  }
}
