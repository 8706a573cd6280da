import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '#server/store'
import { readBoardContent } from '#shared/board'
import { docFromStored, rewriteStored } from '../../server/sync/documents.ts'
import { bytesOf } from '../../server/sync/epochs.ts'
import { beginLife } from '../helpers/longLife.ts'
import { makeFolder } from '../helpers/makeFolder.ts'

test('P15 G20 a board that thousands visited stays small: at most five times its contents, and nothing is lost', async () => {
  const { store, life } = await make(300)
  for (let day = 0; day < 8; day += 1) {
    const content = await life.day(async (people) => {
      for (let n = 0; n < 300; n += 1) await people.visit(day * 300 + n)
      await people.settled()
      return readBoardContent(people.copy)
    })
    const stored = await store.loadDocument(life.ref)
    expect(sorted(readBoardContent(docFromStored(stored)))).toEqual(sorted(content))
    expect(bytesOf(stored)).toBeLessThanOrEqual(5 * rewriteStored(stored).snapshot.length)
  }
  // 2,400 new client ids, of which no document ever has many more than 1,000.
  expect(await life.epoch()).toBeGreaterThanOrEqual(1)
  expect(docFromStored(await store.loadDocument(life.ref)).store.clients.size).toBeLessThan(1_400)
  expect(life.faults).toEqual([])
})

test('SY53 a room that stays open is compacted on the way, and nothing is lost', async () => {
  const { store, life } = await make(50)
  const drops = 10_500
  const content = await life.day(async (people) => {
    for (let n = 0; n < drops; n += 1) await people.drop(n)
    await people.settled()
    expect(people.rows()).toBeLessThan(drops)
    expect((await store.loadDocument(life.ref)).updates.length).toBeLessThan(drops)
    return readBoardContent(people.copy)
  })
  expect(sorted(readBoardContent(docFromStored(await store.loadDocument(life.ref))))).toEqual(
    sorted(content),
  )
  expect(life.faults).toEqual([])
})

async function make(notes: number) {
  const store = await openStore({ dataDir: makeFolder() })
  onTestFinished(() => store.close())
  return { store, life: await beginLife(store, notes) }
}

/** Maps keep their keys in the order they came, which a rewrite may change. */
function sorted(content: ReturnType<typeof readBoardContent>) {
  return Object.fromEntries(
    Object.entries(content).map(([root, records]) => [
      root,
      Object.entries(records).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  )
}
