import { expect, test } from 'vitest'
import { addBoard, contents, makeUpdate } from '../../helpers/makeRows.ts'
import type { Place } from '../storeContract.ts'

export function describeOpening(make: () => Promise<Place>): void {
  test('ST18 a second opening finds everything', async () => {
    const { store, reopen } = await make()
    const board = await addBoard(store)
    await store.appendUpdates([makeUpdate(board, 'kept')])
    await reopen()
    const opened = await reopen()
    expect(contents((await opened.loadDocument(board)).updates)).toEqual(['kept'])
  })

  test('ST18 a newer schema is refused in words and left alone', async () => {
    const { reopen } = await make()
    const newer = "insert into migrations (number, name, at_ms) values (9999, 'from-the-future', 1)"
    await expect(reopen(newer)).rejects.toMatchObject({
      name: 'SchemaError',
      message: expect.stringMatching(/schema 9999 \(from-the-future\).*newer version/),
    })
    const opened = await reopen('delete from migrations where number = 9999')
    expect(await opened.isReady()).toBe(true)
  })

  test('ST18 a foreign history is refused in words', async () => {
    const { reopen } = await make()
    const foreign = "update migrations set name = 'not-ours' where number = 1"
    await expect(reopen(foreign)).rejects.toThrow(/1 "not-ours".*1 "first-tables"/)
  })

  test('ST19 ready while it can write, not ready once closed', async () => {
    const { store, reopen } = await make()
    expect(await store.isReady()).toBe(true)
    const last = addBoard(store)
    await Promise.all([store.close(), store.close()])
    expect((await last).document).toBe('board')
    await reopen()
    expect(await store.isReady()).toBe(false)
  })
}
