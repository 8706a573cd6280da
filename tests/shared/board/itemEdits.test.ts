import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addItems, applyItemEdits, type Note, readItems } from '#shared/board'

const change = { origin: 'test', label: 'test' }

function note(given: Partial<Note> = {}): Note {
  return {
    id: 'n',
    kind: 'note',
    box: { x: 0, y: 0, w: 200, h: 200 },
    z: 'a0',
    author: 'anna',
    createdAt: 0,
    text: '',
    color: 'yellow',
    ...given,
  }
}

function boardWith(...notes: Note[]): Y.Doc {
  const doc = new Y.Doc()
  addItems(doc, notes, change)
  return doc
}

test('only what the person changed is written; what others did stays', () => {
  const doc = boardWith(note({ text: 'one two', color: 'pink', box: { x: 9, y: 9, w: 1, h: 1 } }))
  const before = note({ text: 'one two' })
  applyItemEdits(doc, [{ id: 'n', before, after: { ...before, text: 'one' } }], change, 'anna')
  expect(readItems(doc)).toEqual([
    note({ text: 'one', color: 'pink', box: { x: 9, y: 9, w: 1, h: 1 } }),
  ])
})

test('texts are merged', () => {
  const doc = boardWith(note({ text: 'zero one' }))
  const [before, after] = [note({ text: 'one' }), note({ text: 'one two' })]
  applyItemEdits(doc, [{ id: 'n', before, after }], change, 'anna')
  expect(readItems(doc)[0]?.text).toBe('zero one two')
})

test('edits done a second time change nothing', () => {
  const doc = boardWith(note({ text: 'one' }), note({ id: 'gone' }))
  const before = note({ text: 'one' })
  const edits = [
    { id: 'n', before, after: { ...before, text: 'one two', z: 'a3' } },
    { id: 'new', before: undefined, after: note({ id: 'new', text: 'new' }) },
    { id: 'gone', before: note({ id: 'gone' }), after: undefined },
  ]
  applyItemEdits(doc, edits, change, 'anna')
  const once = readItems(doc)
  expect(once.map(({ text }) => text)).toEqual(['one two', 'new'])
  expect(applyItemEdits(doc, edits, change, 'anna')).toEqual([])
  expect(readItems(doc)).toEqual(once)
})

test('an edit of a note that others deleted is given back', () => {
  const edit = { id: 'n', before: note(), after: note({ text: 'words' }) }
  const doc = boardWith()
  expect(applyItemEdits(doc, [edit], change, 'anna')).toEqual([edit])
  expect(readItems(doc)).toEqual([])
})

test('a note of somebody else is not made again, but given back', () => {
  const edit = { id: 'n', before: undefined, after: note({ text: 'words of anna' }) }
  const doc = boardWith()
  expect(applyItemEdits(doc, [edit], change, 'ben')).toEqual([edit])
  expect(readItems(doc)).toEqual([])
})
