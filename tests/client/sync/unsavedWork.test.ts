import { expect, test } from 'vitest'
import type { Item } from '#shared/board'
import { createUnsavedWork } from '../../../client/sync/unsavedWork.ts'
import { makeNote } from '../helpers/makeNote.ts'

const items = (...list: Item[]) => new Map(list.map((item) => [item.id, item]))
const before = makeNote({ id: 'n', text: 'one' })
const after = makeNote({ id: 'n', text: 'one two' })

test('C19 what others deleted is not taken for a deletion of one’s own', () => {
  const work = createUnsavedWork()
  work.touch(['n'], 1, 0, { before: items(before), after: items(after) })
  expect(work.edits(items())).toEqual([{ id: 'n', before, after }])
})

test('C19 what one deleted oneself is', () => {
  const work = createUnsavedWork()
  work.touch(['n'], 1, 0, { before: items(before), after: items(after) })
  work.touch(['n'], 2, 0, { before: items(after), after: items() })
  expect(work.edits(items())).toEqual([{ id: 'n', before, after: undefined }])
})
