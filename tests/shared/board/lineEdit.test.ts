import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  addLine,
  applyRecordEdits,
  deleteLines,
  editLineText,
  lineSchemas,
  type Move,
  readLine,
  setLineFields,
  setLineMark,
} from '#shared/board'

const change = { origin: 'test', label: 'test' }
const move = (fields: object = {}): Move =>
  lineSchemas.move.parse({ id: 'm', kind: 'move', text: 'Call', author: 'anna', ...fields })

function docWith(line?: Move): Y.Doc {
  const doc = new Y.Doc()
  if (line) addLine(doc, line, change)
  return doc
}

it('what a person did to a line is done again beside what others made of it', () => {
  const before = move({ people: 2, start: '2027-01-01', functions: { Sales: true } })
  const after = { ...before, text: 'Call back', people: 3, functions: { IT: true as const } }
  const doc = docWith(before)
  editLineText(doc, 'm', 'Please call', change)
  setLineFields<'move'>(doc, 'm', { start: '2027-02-02' }, change)
  setLineMark(doc, 'm', ['functions', 'Legal'], true, change)
  applyRecordEdits(doc, [{ root: 'strategy', id: 'm', before, after }], change, 'anna')
  expect(readLine(doc, 'm')).toMatchObject({
    text: 'Please call back',
    people: 3,
    start: '2027-02-02',
    functions: { IT: true, Legal: true },
  })
})

it('doing an edit of a line a second time changes nothing', () => {
  const doc = docWith(move({ functions: { Sales: true } }))
  const before = move({ functions: { Sales: true } })
  const after = move({ text: 'Call back', people: 3, functions: {} })
  const edit = { root: 'strategy' as const, id: 'm', before, after }
  for (const _time of [1, 2]) {
    applyRecordEdits(doc, [edit], change, 'anna')
    expect(readLine(doc, 'm')).toMatchObject({ text: 'Call back', people: 3, functions: {} })
  }
})

it('a new line of mine is made again, one of others and one that was deleted are not', () => {
  const doc = docWith()
  const made = (author: string) =>
    applyRecordEdits(
      doc,
      [{ root: 'strategy', id: 'm', before: undefined, after: move() }],
      change,
      author,
    )
  made('ben')
  expect(readLine(doc, 'm')).toBeUndefined()
  made('anna')
  expect(readLine(doc, 'm')?.text).toBe('Call')
  deleteLines(doc, ['m'], change)
  const edit = { root: 'strategy' as const, id: 'm', before: move(), after: move({ people: 1 }) }
  applyRecordEdits(doc, [edit], change, 'anna')
  expect(readLine(doc, 'm')).toBeUndefined()
})

it('a line deleted offline is deleted', () => {
  const doc = docWith(move())
  const edit = { root: 'strategy' as const, id: 'm', before: move(), after: undefined }
  applyRecordEdits(doc, [edit], change, 'anna')
  expect(readLine(doc, 'm')).toBeUndefined()
})
