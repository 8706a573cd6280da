import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { openStore } from '#server/store'
import { makeFolder } from '../helpers/makeFolder.ts'

const board = { workshopId: 'workshop-1', document: 'board', owner: '' } as const

/** One per released schema, written by the program of its time; see tests/fixtures/databases/README.md. */
test.each(['schema-1.sqlite'])('ST35 %s opens, keeps everything and goes on', async (file) => {
  const folder = makeFolder()
  copyFileSync(join('tests/fixtures/databases', file), join(folder, 'accord.sqlite'))
  const store = await openStore({ dataDir: folder })
  onTestFinished(() => store.close())

  expect(await textsOn(store)).toEqual(['before compaction', 'also before', 'after compaction'])
  expect((await store.listParticipants('workshop-1')).map(({ name }) => name)).toEqual([
    'Ada',
    'Bo',
  ])
  expect(await store.findSignedIn('ada'.repeat(8))).toMatchObject({ role: 'facilitator' })

  expect(await store.listBoardsDue(Date.now(), 10)).toEqual(['workshop-1'])
  const seq = await store.findSeq(board)
  const snapshot = { id: 's1', seq, atMs: 1, reason: 'timed', label: '', askedBy: '' } as const
  const kept = { ...snapshot, workshopId: 'workshop-1', items: 3, bytes: Buffer.from('x') }
  // Whose rows were compacted before this schema is not known any more.
  expect((await store.keepSnapshot(kept)).people).toEqual(['bo'])
  await store.compactDocument(board, ({ updates, snapshot: before }) =>
    Y.mergeUpdates([...(before ? [before] : []), ...updates]),
  )
  expect(await textsOn(store)).toHaveLength(3)
})

async function textsOn(store: Awaited<ReturnType<typeof openStore>>): Promise<string[]> {
  const { snapshot, updates } = await store.loadDocument(board)
  const doc = new Y.Doc()
  for (const update of [...(snapshot ? [snapshot] : []), ...updates]) Y.applyUpdate(doc, update)
  const items = [...doc.getMap<Y.Map<unknown>>('items').values()]
  return items
    .sort((a, b) => String(a.get('z')).localeCompare(String(b.get('z'))))
    .map((item) => String(item.get('text')))
}
