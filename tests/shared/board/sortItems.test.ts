import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Note, noteColors, type SortKey, sortItems } from '#shared/board'
import { newNote } from './makers.ts'

const names: Record<string, string> = { p1: 'Zoe', p2: 'ana', p3: '' }
const nameOf = (id: string) => names[id] ?? ''
const votes: Record<string, number> = { many: 5, few: 1 }
const facts = { nameOf, votesOf: (id: string) => votes[id] ?? 0 }

const note = (id: string, fields: Partial<Note>): Note => ({ ...newNote({ id }), ...fields })
const ids = (items: readonly Note[]) => items.map(({ id }) => id)

it('sorts words as people do: case aside, numbers by value, empty ones last', () => {
  const notes = ['10 b', '', 'Äpfel', '9 a', 'zebra', 'apple'].map((text, i) =>
    note(`n${i}`, { text }),
  )
  expect(sortItems(notes, 'text', facts).map(({ text }) => text)).toEqual([
    '9 a',
    '10 b',
    'Äpfel',
    'apple',
    'zebra',
    '',
  ])
})

it('sorts colours as the palette has them', () => {
  const notes = [...noteColors].reverse().map((color) => note(color, { color }))
  expect(ids(sortItems(notes, 'color', facts))).toEqual([...noteColors])
})

it('sorts authors by name, unknown ones last, two of one name apart', () => {
  const authors = ['p3', 'p1', 'p2', 'p1', '']
  const notes = authors.map((author, i) => note(`${author}${i}`, { author }))
  expect(ids(sortItems(notes, 'author', facts))).toEqual(['p22', 'p11', 'p13', '4', 'p30'])
})

it('sorts tags together, by the first of the alphabet and then the next, those without last', () => {
  const tagged = (id: string, ...tags: string[]) =>
    note(id, { tags: Object.fromEntries(tags.map((tag) => [tag, true])) })
  const notes = [
    note('none', {}),
    tagged('risk', 'risk'),
    tagged('both', 'risk', 'Cost'),
    tagged('cost', 'cost'),
    tagged('two', 'zeal', 'cost'),
    tagged('risk2', 'risk'),
  ]
  expect(ids(sortItems(notes, 'tag', facts))).toEqual([
    'cost',
    'both',
    'two',
    'risk',
    'risk2',
    'none',
  ])
})

it('loses nothing, and sorted is sorted', () => {
  const some = fc.array(
    fc.record({
      text: fc.string({ unit: 'grapheme' }),
      color: fc.constantFrom(...noteColors),
      author: fc.constantFrom('p1', 'p2', 'p3', ''),
      tags: fc.dictionary(fc.constantFrom('a', 'B', 'b', '10', '9'), fc.constant(true)),
    }),
  )
  fc.assert(
    fc.property(some, fc.constantFrom<SortKey>('text', 'color', 'author', 'tag'), (fields, by) => {
      const notes = fields.map((field, i) => note(`n${i}`, field))
      const sorted = sortItems(notes, by, facts)
      expect(ids(sorted).sort()).toEqual(ids(notes).sort())
      expect(sortItems(sorted, by, facts)).toEqual(sorted)
    }),
  )
})

it('sorts by votes: most first, and those without keep their order', () => {
  const notes = ['none', 'few', 'also none', 'many'].map((id) => note(id, {}))
  expect(ids(sortItems(notes, 'votes', facts))).toEqual(['many', 'few', 'none', 'also none'])
})
