import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  addLine,
  contentOf,
  deleteLines,
  editLineText,
  fillBoard,
  isSameContent,
  type Line,
  lineSchemas,
  rankBefore,
  readBoardFile,
  readLine,
  readLines,
  setLineFields,
  setLineMark,
} from '#shared/board'

const change = { origin: 'test', label: 'test' }

function makeMove(id: string, more: object = {}): Line {
  return lineSchemas.move.parse({ id, kind: 'move', text: 'Call back in a day', ...more })
}

/** Two people's copies of the same strategy. */
function twoCopies(...lines: Line[]): [Y.Doc, Y.Doc] {
  const [ours, theirs] = [new Y.Doc(), new Y.Doc()]
  for (const line of lines) addLine(ours, line, change)
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours))
  return [ours, theirs]
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
  expect(readLines(a)).toEqual(readLines(b))
}

describe('lines of the strategy', () => {
  it('are read as they were written, by rank', () => {
    const [doc] = twoCopies(
      makeMove('b', { order: 'a1' }),
      makeMove('a', { order: 'a0', people: 2 }),
    )
    expect(readLines(doc)).toEqual([
      makeMove('a', { order: 'a0', people: 2 }),
      makeMove('b', { order: 'a1' }),
    ])
    deleteLines(doc, ['a'], change)
    expect(readLines(doc).map(({ id }) => id)).toEqual(['b'])
  })

  it('two people write the same words and different fields, and both keep theirs', () => {
    const [ours, theirs] = twoCopies(makeMove('a'))
    editLineText(ours, 'a', 'Call back in half a day', change)
    editLineText(theirs, 'a', 'We call back in a day', change)
    setLineFields<'move'>(ours, 'a', { people: 3 }, change)
    setLineFields<'move'>(theirs, 'a', { owner: { name: 'Ana' } }, change)
    setLineMark(ours, 'a', ['functions', 'Sales'], true, change)
    setLineMark(theirs, 'a', ['functions', 'Service'], true, change)
    exchange(ours, theirs)
    expect(readLine(ours, 'a')).toMatchObject({
      text: 'We call back in half a day',
      people: 3,
      owner: { name: 'Ana' },
      functions: { Sales: true, Service: true },
    })
  })

  it('two people rank at once: both moves count, and everybody sees the same order', () => {
    const lines = ['a', 'b', 'c', 'd'].map((id, index) => makeMove(id, { order: `a${index}` }))
    const [ours, theirs] = twoCopies(...lines)
    setLineFields(ours, 'd', { order: rankBefore(lines, 'a', 'd') }, change)
    setLineFields(theirs, 'b', { order: rankBefore(lines, undefined, 'b') }, change)
    exchange(ours, theirs)
    expect(readLines(ours).map(({ id }) => id)).toEqual(['d', 'a', 'c', 'b'])
  })

  it('a rank between two equal ones is one after them', () => {
    const twins = [makeMove('a'), makeMove('b'), makeMove('c', { order: 'a5' })]
    expect(rankBefore(twins, 'b') > 'a0').toBe(true)
    expect(rankBefore([], undefined)).toBe('a0')
  })

  it('what people agree on is the words and fields, not rank, sources or answers', () => {
    const move = makeMove('a', { owner: { name: 'Ana' } })
    const later = { ...move, order: 'b0', sources: { n1: 'item' }, swap: 'no' } as Line
    expect(isSameContent(contentOf(move), contentOf(later))).toBe(true)
    const other = { ...move, owner: { name: 'Bo' } } as Line
    expect(isSameContent(contentOf(move), contentOf(other))).toBe(false)
  })

  it('what a file says wrongly is mended field by field, and words become a text', () => {
    const file = readBoardFile({
      format: 'accord-board',
      version: 1,
      strategy: [{ id: 'm', kind: 'move', text: 'Call back', people: 'three', mood: 'good' }],
    })
    const doc = new Y.Doc()
    if (file.ok) fillBoard(doc, file.value, 7, 'test')
    expect(readLine(doc, 'm')).toEqual(makeMove('m', { text: 'Call back' }))
    expect(doc.getMap('strategy').toJSON().m).toMatchObject({ mood: 'good' })
    editLineText(doc, 'm', 'Call back soon', change)
    expect(readLine(doc, 'm')?.text).toBe('Call back soon')
  })
})
