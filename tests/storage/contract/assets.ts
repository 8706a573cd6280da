import { expect, test } from 'vitest'
import { type AssetRow, CorruptAssetError } from '#server/store'
import { addBoard } from '../../helpers/makeRows.ts'
import type { Place } from '../storeContract.ts'

export function describeAssets(make: () => Promise<Place>): void {
  test('ST40 a picture comes back as it was kept, in its workshop only, and there are so many at most', async () => {
    const { store, reopen } = await make()
    const [a, b] = [await addBoard(store), await addBoard(store)]
    const first = makeAsset(a.workshopId, 'one')
    expect(await store.keepAsset(first, 2)).toBe(true)
    expect(await store.keepAsset({ ...first, addedBy: 'ben' }, 2)).toBe(true)
    expect(await store.keepAsset(makeAsset(a.workshopId, 'two'), 2)).toBe(true)
    expect(await store.keepAsset(makeAsset(a.workshopId, 'three'), 2)).toBe(false)
    expect(await store.keepAsset(first, 2)).toBe(true)
    expect(await store.keepAsset(makeAsset(b.workshopId, 'three'), 2)).toBe(true)
    const opened = await reopen()
    const read = await opened.readAsset(a.workshopId, 'one')
    expect({ ...read, bytes: Buffer.from(read?.bytes ?? []).toString() }).toEqual({
      ...first,
      bytes: 'pixels of one',
    })
    expect(await opened.readAsset(a.workshopId, 'three')).toBeUndefined()
    expect(await opened.readAsset(b.workshopId, 'one')).toBeUndefined()
  })

  test('ST41 a damaged picture is refused by name, the others are read', async () => {
    const { store, reopen } = await make()
    const { workshopId } = await addBoard(store)
    for (const id of ['one', 'two']) await store.keepAsset(makeAsset(workshopId, id), 9)
    const opened = await reopen("update assets set bytes = x'00' where id = 'one'")
    const reading = opened.readAsset(workshopId, 'one')
    await expect(reading).rejects.toThrow(CorruptAssetError)
    await expect(opened.readAsset(workshopId, 'one')).rejects.toThrow(`one of ${workshopId}`)
    expect((await opened.readAsset(workshopId, 'two'))?.id).toBe('two')
  })
}

function makeAsset(workshopId: string, id: string): AssetRow {
  const bytes = Buffer.from(`pixels of ${id}`)
  const size = { width: 3, height: 2 }
  return { workshopId, id, mediaType: 'image/png', ...size, bytes, addedBy: 'ada', atMs: 1 }
}
