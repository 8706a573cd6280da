import { expect, test, vi } from 'vitest'
import { CorruptRowError, type DocumentRef, type Store, type StoredDocument } from '#server/store'
import { addBoard, contents, makeUpdate } from '../../helpers/makeRows.ts'
import type { Place } from '../storeContract.ts'

export function describeDocuments(make: () => Promise<Place>): void {
  test('ST2 seqs count each document on its own, without gaps', async () => {
    const { store } = await make()
    const [a, b] = [await addBoard(store), await addBoard(store)]
    expect(await append(store, a, 'a1', 'a2')).toEqual([1, 2])
    const mixed = [makeUpdate(b, 'b1'), makeUpdate(a, 'a3'), makeUpdate(b, 'b2')]
    expect(await store.appendUpdates(mixed)).toEqual([1, 3, 2])
    const calls = Array.from({ length: 20 }, (_, n) => append(store, a, `more ${n}`))
    expect((await Promise.all(calls)).flat()).toEqual(Array.from({ length: 20 }, (_, n) => n + 4))
  })

  test('ST2 documents of one workshop do not share seqs, nor do owners', async () => {
    const { store } = await make()
    const board = await addBoard(store)
    const refs: DocumentRef[] = [
      board,
      { ...board, document: 'session' },
      { ...board, document: 'private', owner: 'ada' },
      { ...board, document: 'private', owner: 'ben' },
    ]
    expect(await store.appendUpdates(refs.map((ref) => makeUpdate(ref, ref.owner)))).toEqual([
      1, 1, 1, 1,
    ])
    const loaded = await Promise.all(refs.map((ref) => store.loadDocument(ref)))
    expect(loaded.map(({ updates }) => contents(updates))).toEqual([[''], [''], ['ada'], ['ben']])
  })

  test('ST3 one update that cannot be kept keeps out the whole call', async () => {
    const { store } = await make()
    const board = await addBoard(store)
    const foreign = { ...board, workshopId: 'nobody' }
    const call = store.appendUpdates([makeUpdate(board, 'good'), makeUpdate(foreign, 'bad')])
    await expect(call).rejects.toThrow()
    expect((await store.loadDocument(board)).updates).toEqual([])
    expect(await append(store, board, 'next')).toEqual([1])
  })

  test('ST4 a document that was never written is empty', async () => {
    const { store } = await make()
    const board = await addBoard(store)
    expect(await store.loadDocument(board)).toEqual({ snapshot: undefined, updates: [], seq: 0 })
  })

  test('ST5 every byte comes back, in order', async () => {
    const { store, reopen } = await make()
    const ref = await addBoard(store)
    const everyByte = Uint8Array.from({ length: 256 }, (_, value) => value)
    const large = new Uint8Array(1_000_000).fill(7)
    const sent = [everyByte, new Uint8Array(), large]
    await store.appendUpdates(sent.map((bytes) => ({ ref, bytes, author: '', atMs: 1 })))
    const many = Array.from({ length: 1_200 }, (_, n) => makeUpdate(ref, `${n}`))
    await store.appendUpdates(many)
    const loaded = await (await reopen()).loadDocument(ref)
    expect(loaded.updates.slice(0, 3).map((bytes) => Buffer.from(bytes).equals(everyByte))).toEqual(
      [true, false, false],
    )
    expect(loaded.updates.slice(0, 3).map((bytes) => bytes.length)).toEqual([256, 0, 1_000_000])
    expect(contents(loaded.updates.slice(3))).toEqual(many.map((_, n) => `${n}`))
    expect(loaded.seq).toBe(1_203)
  })

  test('ST6 a flipped byte in an update fails the load and names the row', async () => {
    const { store, reopen } = await make()
    const [damaged, sound] = [await addBoard(store), await addBoard(store)]
    await append(store, damaged, 'one', 'two', 'three')
    await append(store, sound, 'whole')
    const opened = await reopen(flip('updates', damaged, 2))
    const load = opened.loadDocument(damaged)
    await expect(load).rejects.toThrow(CorruptRowError)
    await expect(load).rejects.toMatchObject({ seq: 2, ref: damaged })
    await expect(load).rejects.toThrow(`${damaged.workshopId}/board, seq 2`)
    expect(contents((await opened.loadDocument(sound)).updates)).toEqual(['whole'])
  })

  test('ST6 a flipped byte in a snapshot fails the load', async () => {
    const { store, reopen } = await make()
    const ref = await addBoard(store)
    await append(store, ref, 'one', 'two')
    await store.compactDocument(ref, joined)
    const opened = await reopen(flip('snapshots', ref, 2))
    await expect(opened.loadDocument(ref)).rejects.toMatchObject({
      name: 'CorruptRowError',
      seq: 2,
    })
  })

  test('ST24 a large snapshot is kept smaller than it is and comes back byte for byte', async () => {
    const { store, reopen } = await make()
    const ref = await addBoard(store)
    await append(store, ref, 'one')
    const large = new TextEncoder().encode('customers wait because nobody owns it. '.repeat(2_000))
    await store.compactDocument(ref, () => large)
    // The second time it fails where the first one found a small row.
    const looks = `insert into probe (id, count) select 100, 1 from snapshots
      where workshop_id = '${ref.workshopId}' and length(bytes) < ${large.length / 20}`
    const opened = await reopen(looks)
    const { snapshot } = await opened.loadDocument(ref)
    expect(Buffer.compare(snapshot ?? new Uint8Array(), large)).toBe(0)
    await opened.close()
    await expect(reopen(looks)).rejects.toThrow(/UNIQUE/i)
  })

  test.each(['plain', 'brotli', ''])(
    'ST24 ST6 a snapshot said to be packed as "%s" is noticed',
    async (packing) => {
      const { store, reopen } = await make()
      const ref = await addBoard(store)
      await append(store, ref, 'one')
      await store.compactDocument(ref, () => new Uint8Array(10_000))
      const opened = await reopen(`update snapshots set packing = '${packing}'`)
      await expect(opened.loadDocument(ref)).rejects.toMatchObject({
        name: 'CorruptRowError',
        seq: 1,
      })
      expect(await opened.replaceDamaged(ref, Uint8Array.of(1), 1)).toBe(true)
    },
  )

  test.each([1, 2, 3])('ST6 a missing row %i fails the load', async (seq) => {
    const { store, reopen } = await make()
    const ref = await addBoard(store)
    await append(store, ref, 'one', 'two', 'three')
    const opened = await reopen(remove(ref, seq))
    await expect(opened.loadDocument(ref)).rejects.toMatchObject({ name: 'CorruptRowError', seq })
  })

  test('ST7 compaction leaves one snapshot, seqs go on after it', async () => {
    const { store, reopen } = await make()
    const ref = await addBoard(store)
    await append(store, ref, 'one', 'two')
    expect(await store.compactDocument(ref, joined)).toEqual({ rowsBefore: 2, bytes: 7 })
    expect(await append(store, ref, 'three')).toEqual([3])
    const loaded = await (await reopen()).loadDocument(ref)
    expect(contents([loaded.snapshot ?? new Uint8Array()])).toEqual(['one,two'])
    expect(contents(loaded.updates)).toEqual(['three'])
    expect(loaded.seq).toBe(3)
  })

  test('ST7 a second compaction merges the snapshot with the rows after it', async () => {
    const { store } = await make()
    const ref = await addBoard(store)
    await append(store, ref, 'one')
    await store.compactDocument(ref, joined)
    await append(store, ref, 'two')
    await store.compactDocument(ref, joined)
    const { snapshot, updates } = await store.loadDocument(ref)
    expect(contents([snapshot ?? new Uint8Array(), ...updates])).toEqual(['one,two'])
  })

  test('ST7 appends during a compaction are neither lost nor merged twice', async () => {
    const { store } = await make()
    const ref = await addBoard(store)
    await append(store, ref, '0')
    const work = [1, 2, 3, 4, 5, 6].map((n) =>
      n % 3 === 0 ? store.compactDocument(ref, joined) : append(store, ref, `${n}`),
    )
    await Promise.all(work)
    const { snapshot, updates } = await store.loadDocument(ref)
    expect(contents([snapshot ?? new Uint8Array(), ...updates]).join(',')).toBe('0,1,2,4,5')
  })

  test('ST8 a merge that throws changes nothing', async () => {
    const { store } = await make()
    const ref = await addBoard(store)
    await append(store, ref, 'one', 'two')
    const failing = store.compactDocument(ref, () => {
      throw new Error('merge failed')
    })
    await expect(failing).rejects.toThrow('merge failed')
    expect(contents((await store.loadDocument(ref)).updates)).toEqual(['one', 'two'])
  })

  test('ST8 a document without rows is left alone', async () => {
    const { store } = await make()
    const ref = await addBoard(store)
    const merge = vi.fn(joined)
    expect(await store.compactDocument(ref, merge)).toEqual({ rowsBefore: 0, bytes: 0 })
    expect(merge).not.toHaveBeenCalled()
  })

  test('ST9 a damaged document is not compacted', async () => {
    const { store, reopen } = await make()
    const ref = await addBoard(store)
    await append(store, ref, 'one', 'two')
    const opened = await reopen(flip('updates', ref, 1))
    const merge = vi.fn(joined)
    await expect(opened.compactDocument(ref, merge)).rejects.toThrow(CorruptRowError)
    expect(merge).not.toHaveBeenCalled()
  })
}

/** SQL that overwrites the first byte of one row. */
function flip(table: 'updates' | 'snapshots', ref: DocumentRef, seq: number): string {
  return `update ${table} set bytes = cast(x'00' || substr(bytes, 2) as blob) where workshop_id = '${ref.workshopId}' and seq = ${seq}`
}

function remove(ref: DocumentRef, seq: number): string {
  return `delete from updates where workshop_id = '${ref.workshopId}' and seq = ${seq}`
}

function append(store: Store, ref: DocumentRef, ...texts: string[]): Promise<number[]> {
  return store.appendUpdates(texts.map((text) => makeUpdate(ref, text)))
}

function joined({ snapshot, updates }: StoredDocument): Uint8Array {
  const parts = contents(snapshot ? [snapshot, ...updates] : updates)
  return new TextEncoder().encode(parts.join(','))
}
