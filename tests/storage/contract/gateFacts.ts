import { expect, test } from 'vitest'
import { addBoard, makeUpdate } from '../../helpers/makeRows.ts'
import type { Place } from '../storeContract.ts'

const deleted = {
  id: 'n1',
  author: 'ben',
  createdAt: 5,
  extraFields: ['votes'],
  reactions: ['ada:love'],
}

export function describeGateFacts(make: () => Promise<Place>): void {
  test('ST22 claims and deleted items are kept with their update, and after compaction', async () => {
    const { store, reopen } = await make()
    const board = await addBoard(store)
    const facts = { clientIds: [7, 4_000_000_000], deletedItems: [deleted] }
    await store.appendUpdates([{ ...makeUpdate(board, 'a'), author: 'ada', facts }])
    await store.compactDocument(board, () => Uint8Array.of(1))
    const again = await reopen()
    expect(await again.loadGateFacts(board)).toEqual({
      epoch: 0,
      clientIds: [
        [7, 'ada'],
        [4_000_000_000, 'ada'],
      ],
      retiredClientIds: [],
      deletedItems: [deleted],
    })
  })

  test('ST22 a claim that cannot be kept keeps out its update', async () => {
    const { store } = await make()
    const board = await addBoard(store)
    const facts = { clientIds: [Number.NaN], deletedItems: [] }
    await expect(store.appendUpdates([{ ...makeUpdate(board, 'a'), facts }])).rejects.toThrow()
    expect((await store.loadDocument(board)).updates).toEqual([])
  })

  test('ST23 a new epoch has one snapshot, retired ids and no deleted items; seqs go on', async () => {
    const { store } = await make()
    const board = await addBoard(store)
    const facts = { clientIds: [7], deletedItems: [deleted] }
    await store.appendUpdates([{ ...makeUpdate(board, 'a'), author: 'ada', facts }])
    const rewrite = () => ({ snapshot: Uint8Array.of(9), retiredClientIds: [7, 8] })
    expect(await store.startEpoch(board, rewrite)).toBe(1)
    const stored = await store.loadDocument(board)
    expect([...(stored.snapshot ?? [])]).toEqual([9])
    expect(stored).toMatchObject({ updates: [], seq: 1 })
    const known = await store.loadGateFacts(board)
    expect(known).toMatchObject({ epoch: 1, clientIds: [], deletedItems: [] })
    expect([...known.retiredClientIds].sort()).toEqual([7, 8])
    expect(await store.appendUpdates([makeUpdate(board, 'b')])).toEqual([2])
  })

  test('ST23 a rewrite that fails changes nothing', async () => {
    const { store } = await make()
    const board = await addBoard(store)
    await store.appendUpdates([makeUpdate(board, 'a')])
    const failing = store.startEpoch(board, () => {
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect((await store.loadGateFacts(board)).epoch).toBe(0)
    expect((await store.loadDocument(board)).updates).toHaveLength(1)
    expect(
      await store.startEpoch({ ...board, owner: 'nobody' }, () => ({
        snapshot: Uint8Array.of(),
        retiredClientIds: [],
      })),
    ).toBeUndefined()
  })
}
