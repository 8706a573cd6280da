import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editBetween, rebaseEdit, type TextEdit } from '../../../shared/board/textEdit.ts'

const apply = (text: string, { index, remove, insert }: TextEdit) =>
  text.slice(0, index) + insert + text.slice(index + remove)

const both = (before: string, mine: string, theirs: string) =>
  apply(theirs, rebaseEdit(editBetween(before, mine), before, theirs))

test.each([
  ['both add, mine first', 'cost', 'the cost', 'cost falls', 'the cost falls'],
  ['both add, mine last', 'cost', 'cost falls', 'the cost', 'the cost falls'],
  ['I remove what they left', 'one two three', 'one three', 'one two three four', 'one three four'],
  ['both remove the same word', 'one two', 'one', 'one', 'one'],
  ['both replace the same word', 'red', 'blue', 'green', 'greenblue'],
])('what two people did to a text at once is kept: %s', (_what, before, mine, theirs, merged) => {
  expect(both(before, mine, theirs)).toBe(merged)
})

test('an edit of an unchanged text gives just what was typed', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, mine) => {
      expect(both(before, mine, before)).toBe(mine)
    }),
  )
})

test('a rebased edit always lies inside the text it is for', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (before, mine, theirs) => {
      const { index, remove } = rebaseEdit(editBetween(before, mine), before, theirs)
      expect(index).toBeGreaterThanOrEqual(0)
      expect(index + remove).toBeLessThanOrEqual(theirs.length)
    }),
  )
})
