import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type ItemKind, itemSchemas, strokePoints } from '#shared/board'
import { contextOf, copyOf, gateOn, makeBoard } from '../helpers/gateUnderTest.ts'
import { itemsOfEveryKind, recordOf } from '../helpers/itemsOfEveryKind.ts'

const kinds = Object.keys(itemSchemas) as ItemKind[]

/** What the gate says when Ada puts this record on the board. */
function fateOf(record: Y.Map<unknown>): string {
  const gate = makeBoard()
  const copy = copyOf(gate.doc)
  const before = JSON.stringify(gate.doc.toJSON())
  const fate = gate.send(copy.edit(() => copy.items.set('n', record)))
  if (fate !== 'kept') expect(JSON.stringify(gate.doc.toJSON())).toBe(before)
  return fate
}

const fateWith = (kind: ItemKind, more: Record<string, unknown>) =>
  fateOf(recordOf(itemsOfEveryKind[kind], more))

describe('an item of each kind', () => {
  test.each(kinds)('a good %s is kept', (kind) => {
    expect(fateOf(recordOf(itemsOfEveryKind[kind]))).toBe('kept')
  })

  test.each(kinds)('a %s in the name of somebody else is refused', (kind) => {
    expect(fateWith(kind, { author: 'ben' })).toBe('forgedAuthor:author')
  })

  test.each(kinds)('a %s with a field nobody knows is refused', (kind) => {
    expect(fateWith(kind, { onclick: 'x' })).toBe('badRecord:items.onclick')
  })

  test.each(kinds)('a %s at 1e308 is refused', (kind) => {
    expect(fateWith(kind, { box: [1e308, 0, 10, 10] })).toBe('badRecord:items.box')
  })

  test.each(kinds)('a %s may be moved by others and deleted by its author', (kind) => {
    const gate = gateOn()
    const ada = copyOf(gate.doc)
    gate.send(ada.edit(() => ada.items.set('n', recordOf(itemsOfEveryKind[kind]))))
    const ben = copyOf(gate.doc)
    const move = ben.edit(() => ben.note('n').set('box', [5, 5, 10, 10]))
    expect(gate.send(move, contextOf('ben'))).toBe('kept')
    const remove = ben.edit(() => ben.items.delete('n'))
    expect(gate.send(remove, contextOf('ben'))).toBe('othersWords')
    ada.pull()
    expect(gate.send(ada.edit(() => ada.items.delete('n')))).toBe('kept')
  })
})

describe('hostile values', () => {
  const manyPoints = Array.from({ length: 2 * strokePoints + 2 }, () => 1)
  test.each<[string, ItemKind, Record<string, unknown>, string]>([
    ['a stroke without end', 'stroke', { points: manyPoints }, 'points'],
    ['an odd number of coordinates', 'stroke', { points: [1, 2, 3] }, 'points'],
    ['no points', 'stroke', { points: [] }, 'points'],
    ['points between the quarters', 'stroke', { points: [0.5, 1] }, 'points'],
    ['points before the corner', 'stroke', { points: [-1, 1] }, 'points'],
    ['points at 1e308', 'stroke', { points: [1e308, 1] }, 'points'],
    ['points that are texts', 'stroke', { points: ['1', '2'] }, 'points'],
    ['points in points', 'stroke', { points: [[1, 2]] }, 'points'],
    ['a pressure of 1000', 'stroke', { pressures: [1000] }, 'pressures'],
    ['a line as wide as the board', 'stroke', { width: 1e9 }, 'width'],
    ['words on a stroke', 'stroke', { text: new Y.Text('x') }, 'text'],
    ['a sign nobody drew', 'sticker', { sign: '<img>' }, 'sign'],
    ['a sign of a prototype', 'sticker', { sign: 'toString' }, 'sign'],
    ['a colour on a sticker', 'sticker', { color: 'red' }, 'color'],
    ['a form nobody drew', 'shape', { form: 'cube' }, 'form'],
    ['a fill that is a link', 'shape', { fill: 'url(http://evil)' }, 'fill'],
    ['an arrow from outside of its box', 'arrow', { from: { x: 7, y: 0 } }, 'from'],
    ['an arrow to nowhere', 'arrow', { to: null }, 'to'],
    ['an arrow with luggage', 'arrow', { to: { x: 0, y: 0, note: 'x'.repeat(1000) } }, 'to'],
    ['an arrow bound to a list', 'arrow', { to: { x: 0, y: 0, item: ['a'] } }, 'to'],
    ['a head nobody drew', 'arrow', { heads: 'skull' }, 'heads'],
    ['a way nobody drew', 'arrow', { line: 'spiral' }, 'line'],
    ['letters as large as the board', 'text', { size: 1e6 }, 'size'],
    ['letters of no size', 'text', { size: 0 }, 'size'],
    ['black as a note', 'note', { color: 'black' }, 'color'],
  ])('%s', (_, kind, more, field) => {
    expect(fateWith(kind, more)).toBe(`badRecord:items.${field}`)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s among the points', (value) => {
    expect(fateWith('stroke', { points: [value, 1] })).toBe('forbiddenPart:number')
  })
})

describe('what an item may become', () => {
  const become = (id: 'a' | 'b', fields: Record<string, unknown>) => {
    const gate = makeBoard()
    const copy = copyOf(gate.doc)
    const edit = copy.edit(() => {
      const note = copy.note(id)
      for (const [name, value] of Object.entries(fields)) note.set(name, value)
    })
    return gate.send(edit)
  }

  test('a note of one’s own may become a text or a shape', () => {
    expect(become('a', { kind: 'text', size: 28 })).toBe('kept')
    expect(become('a', { kind: 'shape', form: 'diamond' })).toBe('kept')
  })

  test('it keeps no field the new kind does not know', () => {
    expect(become('a', { kind: 'text', form: 'diamond' })).toBe('badRecord:items.form')
  })

  test('somebody else’s stays what it is, because its words are theirs', () => {
    expect(become('b', { kind: 'text' })).toBe('othersWords')
  })

  test('a note becomes nothing that has no words', () => {
    expect(become('a', { kind: 'sticker', sign: 'star' })).toBe('forgedAuthor:kind')
    expect(become('a', { kind: 'arrow' })).toBe('forgedAuthor:kind')
  })
})
