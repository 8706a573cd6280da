import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { copyOf, makeBoard } from '../helpers/gateUnderTest.ts'

/** What the gate says of a line that Ada makes. */
function fateOf(more: object): string {
  const gate = makeBoard()
  const copy = copyOf(gate.doc)
  const own = { kind: 'statement', author: 'ada', createdAt: 1, text: new Y.Text('We answer') }
  const line = new Y.Map(Object.entries({ ...own, ...more }))
  return gate.send(copy.edit(() => copy.doc.getMap('strategy').set('c', line)))
}

const fateOfMove = (more: object) => fateOf({ kind: 'move', ...more })

test('G11 G20 lines of the strategy pass the schema of their kind', () => {
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
