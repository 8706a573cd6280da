import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  type BoardContent,
  countItems,
  editItemText,
  makeEqual,
  readBoardContent,
  readItem,
} from '#shared/board'

const change = { origin: 'test', label: 'test' }

function put(doc: Y.Doc, id: string, fields: Record<string, unknown> = {}): Y.Map<unknown> {
  const map = new Y.Map<unknown>([
    ['kind', 'note'],
    ['box', [0, 0, 200, 200]],
    ['z', 'a0'],
    ['author', 'ada'],
    ['createdAt', 42],
    ['color', 'yellow'],
    ['text', new Y.Text('as it was')],
    ...Object.entries(fields),
  ])
  doc.getMap('items').set(id, map)
  return map
}

/** As it comes back from the store. */
function kept(doc: Y.Doc): BoardContent {
  return JSON.parse(JSON.stringify(readBoardContent(doc)))
}

test('takes away what was added, makes again what was deleted, resets what was changed', () => {
  const doc = new Y.Doc()
  for (const id of ['same', 'deleted', 'changed']) put(doc, id)
  doc.getMap('strategy').set('s1', new Y.Map([['title', new Y.Text('Serve in a day')]]))
  const content = kept(doc)
  put(doc, 'added')
  doc.getMap('items').delete('deleted')
  doc.getMap('strategy').delete('s1')
  const changed = doc.getMap('items').get('changed') as Y.Map<unknown>
  changed.set('color', 'red')
  changed.set('box', [5, 5, 200, 200])
  editItemText(doc, 'changed', 'something bad', change)

  makeEqual(doc, content, change)
  expect(kept(doc)).toEqual(content)
  expect(countItems(content)).toBe(3)
  expect(readItem(doc, 'deleted')).toMatchObject({
    author: 'ada',
    createdAt: 42,
    text: 'as it was',
  })
})

test('writes nothing where nothing differs, whatever the values', () => {
  const doc = new Y.Doc()
  put(doc, 'odd', {
    nothing: undefined,
    notANumber: Number.NaN,
    negative: -0,
    large: 10n,
    deep: { b: 1, a: [undefined, null] },
    tags: new Y.Map([['x', true]]),
    list: Y.Array.from([1, 2]),
    __proto__key: 1,
  })
  doc.getMap<unknown>('items').set('boom', 'not a record')
  const content = kept(doc)
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  makeEqual(doc, content, change)
  expect(updates).toEqual([])
})

test('an empty content empties the board', () => {
  const doc = new Y.Doc()
  put(doc, 'n1')
  makeEqual(doc, kept(new Y.Doc()), change)
  expect(doc.getMap('items').size).toBe(0)
})

test('what somebody else writes elsewhere at the same time stays', () => {
  const [ours, theirs] = [new Y.Doc(), new Y.Doc()]
  put(ours, 'n1')
  const content = kept(ours)
  editItemText(ours, 'n1', 'as it was, spoilt', change)
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours))
  put(theirs, 'n2')
  makeEqual(ours, content, change)
  Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs))
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours))
  expect(kept(ours)).toEqual(kept(theirs))
  expect(readItem(ours, 'n1')?.text).toBe('as it was')
  expect(readItem(ours, 'n2')).toBeDefined()
})

test('from any board to any other, and back', () => {
  const value = fc.oneof(
    fc.jsonValue().map((json) => ({ value: json })),
    fc.string({ unit: 'grapheme' }).map((text) => ({ text })),
  )
  const fields = fc.dictionary(fc.string({ minLength: 1 }), value, { maxKeys: 4 })
  const record = fields.map((map) => ({ map }))
  const ids = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor')
  const root = fc.dictionary(ids, fc.oneof(record, value))
  const board = fc.record({ items: root, clusters: root, comments: root, strategy: root })
  fc.assert(
    fc.property(board, board, (one, other) => {
      const doc = new Y.Doc()
      makeEqual(doc, one, change)
      const first = kept(doc)
      makeEqual(doc, other, change)
      makeEqual(doc, first, change)
      expect(sorted(kept(doc))).toEqual(sorted(first))
    }),
    { numRuns: 200 },
  )
})

/** The order of keys says nothing. */
function sorted(content: BoardContent): string {
  return JSON.stringify(content, (_key, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
      : value,
  )
}
