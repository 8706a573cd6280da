import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editBetween, mergeText, movePlace } from '../../../client/ui/typing/mergeText.ts'

describe('mergeText', () => {
  test.each([
    ['ab', 'abX', 'Yab', 'YabX'],
    ['ab', 'Xab', 'abY', 'XabY'],
    ['one two three', 'one three', 'one two three four', 'one three four'],
    ['same', 'same', 'other', 'other'],
    ['same', 'mine', 'same', 'mine'],
    ['abcdef', 'af', 'abcXdef', 'aXf'],
  ])('%s: mine %s and theirs %s give %s', (base, mine, theirs, merged) => {
    expect(mergeText(base, mine, theirs)).toBe(merged)
  })

  test('what either side inserted is in the result', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 })
    fc.assert(
      fc.property(letters, fc.nat(12), fc.nat(12), (base, here, there) => {
        const put = (at: number, what: string) => base.slice(0, at) + what + base.slice(at)
        const merged = mergeText(base, put(here, 'MINE'), put(there, 'THEIRS'))
        expect(merged).toContain('MINE')
        expect(merged).toContain('THEIRS')
        expect(merged.replace('MINE', '').replace('THEIRS', '')).toBe(base)
      }),
    )
  })
})

describe('movePlace', () => {
  const caretAfter = (before: string, after: string, caret: number) =>
    movePlace(caret, editBetween(before, after))

  test('a caret stays between the same letters', () => {
    expect(caretAfter('hello', 'oh hello', 5)).toBe(8)
    expect(caretAfter('hello', 'hello there', 2)).toBe(2)
    expect(caretAfter('one two three', 'one three', 9)).toBe(5)
  })

  test('a caret in text that went is where the text was', () => {
    expect(caretAfter('abcdef', 'af', 4)).toBe(1)
  })
})
