import { expect, test } from 'vitest'
import { continuedCount, pasteChoices } from '../../../client/panels/paste/pasteChoices.ts'

const summary = (text: string, isTable = false) =>
  pasteChoices(text, isTable).map(({ id, notes }) => [id, notes.map((note) => note.text)])

test('lines are a note each, or one note', () => {
  expect(summary('a\nb\n')).toEqual([
    ['lines', ['a', 'b']],
    ['one', ['a\nb']],
  ])
})

test('cells are a note for each row, for each cell where it stood, or one note', () => {
  expect(summary('a\tb\n\tc')).toEqual([
    ['rows', ['a\nb', 'c']],
    ['cells', ['a', 'b', 'c']],
    ['one', ['a\tb\n\tc']],
  ])
  const cells = pasteChoices('a\tb\n\tc', false)[1]
  expect(cells).toMatchObject({ columns: 2 })
  expect(cells?.notes.map(({ cell }) => [cell?.row, cell?.column])).toEqual([
    [0, 0],
    [0, 1],
    [1, 1],
  ])
})

test('what is too long for one note goes on in the next; nothing is lost', () => {
  const long = 'word '.repeat(900).trim()
  const [lines, whole] = pasteChoices(`short\n${long}`, false)
  expect(lines?.notes.length).toBe(4)
  expect(whole?.id).toBe('split')
  const words = (text: string) => text.split(/\s+/).length
  expect(words(lines?.notes.map((note) => note.text).join(' ') ?? '')).toBe(901)
  expect(continuedCount(`short\n${long}`, false)).toBe(1)
})
