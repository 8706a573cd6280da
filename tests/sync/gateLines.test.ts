import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addLine, lineSchemas } from '#shared/board'
import { contextOf, copyOf, makeBoard } from '../helpers/gateUnderTest.ts'

/** What the gate says of a line that Ada makes. */
function fateOf(more: object): string {
  const gate = makeBoard()
  const copy = copyOf(gate.doc)
  const own = { kind: 'statement', author: 'ada', createdAt: 1, text: new Y.Text('We answer') }
  const line = new Y.Map(Object.entries({ ...own, ...more }))
  return gate.send(copy.edit(() => copy.doc.getMap('strategy').set('c', line)))
}

const fateOfMove = (more: object) => fateOf({ kind: 'move', ...more })

test('G11 G25 lines of the strategy pass the schema of their kind', () => {
  expect(fateOf({})).toBe('kept')
  expect(fateOf({ author: 'bob' })).toBe('forgedAuthor:author')
  expect(fateOf({ kind: 'bet' })).toBe('badRecord:strategy.kind')
  expect(fateOf({ kind: undefined })).toBe('badRecord:strategy.kind')
  expect(fateOf({ text: 'plain' })).toBe('badRecord:strategy.text')
  expect(fateOf({ text: new Y.Text('x'.repeat(2001)) })).toBe('badRecord:strategy.text')
  expect(fateOf({ owner: { name: 'Ada' } })).toBe('badRecord:strategy.owner')
  expect(fateOfMove({ owner: { name: 'Ada' }, people: 3 })).toBe('kept')
  expect(fateOfMove({ owner: 'Ada' })).toBe('badRecord:strategy.owner')
  expect(fateOfMove({ people: -1 })).toBe('badRecord:strategy.people')
  expect(fateOfMove({ start: '30 May' })).toBe('badRecord:strategy.start')
  expect(fateOfMove({ functions: new Y.Map([['Sales', true]]) })).toBe('kept')
  expect(fateOfMove({ functions: ['Sales'] })).toBe('badRecord:strategy.functions')
  expect(fateOfMove({ stages: new Y.Map([['never', true]]) })).toBe('badRecord:strategy.stages')
})

const decided = (status: 'proposed' | 'agreed' | 'parked') =>
  contextOf('ada', {
    session: {
      othersMayEdit: false,
      lines: [{ line: 'm', status, content: { text: 'Call' }, atMs: 1, by: 'Lead' }],
    },
  })

test.each<[string, (line: Y.Map<unknown>, all: Y.Map<unknown>) => void, string, string]>([
  ['words', (line) => (line.get('text') as Y.Text).insert(0, 'x'), 'frozenLine', 'kept'],
  ['a field', (line) => line.set('people', 3), 'frozenLine', 'kept'],
  [
    'a set',
    (line) => (line.get('stages') as Y.Map<true>).set('before', true),
    'frozenLine',
    'kept',
  ],
  ['the rank', (line) => line.set('order', 'b0'), 'kept', 'kept'],
  ['a source', (line) => (line.get('sources') as Y.Map<string>).set('n', 'item'), 'kept', 'kept'],
  ['an answer to the test', (line) => line.set('swap', 'no'), 'kept', 'kept'],
  ['the whole line', (line, all) => all.set('m', line.clone()), 'frozenLine', 'kept'],
  ['that it is gone', (_line, all) => all.delete('m'), 'frozenLine', 'frozenLine'],
])('G26 %s of a line that is proposed, and agreed', (_what, write, proposed, agreed) => {
  for (const [status, fate] of [
    ['proposed', proposed],
    ['agreed', agreed],
  ] as const) {
    const gate = makeBoard()
    const move = lineSchemas.move.parse({ id: 'm', kind: 'move', text: 'Call', author: 'ada' })
    const copy = copyOf(gate.doc)
    const made = copy.edit(() => addLine(copy.doc, move, { origin: 'test', label: 'test' }))
    expect(gate.send(made)).toBe('kept')
    const strategy = copy.doc.getMap<Y.Map<unknown>>('strategy')
    const line = strategy.get('m') as Y.Map<unknown>
    const edit = copy.edit(() => write(line, strategy as Y.Map<unknown>))
    expect(gate.send(edit, decided(status))).toBe(fate)
  }
})
