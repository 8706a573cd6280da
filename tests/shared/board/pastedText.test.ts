import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPastedText, splitForNotes } from '#shared/board'
import { limits } from '#shared/protocol'

it('reads lines, whatever ends them, without the empty ones', () => {
  const { rows, isTable } = readPastedText('one\r\ntwo\n\n  three \rfour')
  expect([rows, isTable]).toEqual([[['one'], ['two'], ['three'], ['four']], false])
})

it('reads cells as spreadsheets write them: quotes, tabs and line breaks within', () => {
  const { rows, isTable } = readPastedText('a\t"b ""x""\nsecond line"\r\nc\t"d\te"\r\n\t\r\n')
  expect(rows).toEqual([
    ['a', 'b "x"\nsecond line'],
    ['c', 'd\te'],
  ])
  expect(isTable).toBe(true)
})

it('takes a quote that belongs to no cell as what it is', () => {
  const { rows } = readPastedText('"never closed\tb\nc\td')
  expect(rows).toEqual([
    ['"never closed', 'b'],
    ['c', 'd'],
  ])
})

it('reads a single column as cells where it was copied as a table', () => {
  expect(readPastedText('"a\nb"\nc', true).rows).toEqual([['a\nb'], ['c']])
})

it('5,000 lines are 5,000 notes', () => {
  const lines = Array.from({ length: 5000 }, (_, i) => `line ${i}`)
  expect(readPastedText(lines.join('\n')).rows.flat()).toEqual(lines)
})

it('loses no letter of any text, and no piece is too long for a note', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 300 })
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 50 }), (text, limit) => {
      const pieces = splitForNotes(text, limit)
      expect(pieces.every(({ length }) => length <= limit)).toBe(true)
      expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
  )
})

it('breaks between words where it can', () => {
  expect(splitForNotes('aaa bbb ccc', 8)).toEqual(['aaa bbb', 'ccc'])
  expect(splitForNotes('x'.repeat(limits.itemTextCharacters + 1)).map((one) => one.length)).toEqual(
    [limits.itemTextCharacters, 1],
  )
})
