import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { readCsv, readPastedText, toTabbedText } from '#shared/board'

const rowsOf = (file: string) => {
  const read = readCsv(file)
  return read.ok ? read.value : read
}

test.each([
  [
    'commas',
    'a,b\r\n"c, d",e',
    [
      ['a', 'b'],
      ['c, d', 'e'],
    ],
  ],
  [
    'semicolons',
    'a;b\nc;d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a byte order mark and empty lines',
    '\uFEFFa,b\n\n,\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a line break and a quote in a cell',
    '"two\nlines","say ""yes"""\nx,y',
    [
      ['two\nlines', 'say "yes"'],
      ['x', 'y'],
    ],
  ],
  [
    'tabs',
    'a\tb, c\n"d\te"\tf;g',
    [
      ['a', 'b, c'],
      ['d\te', 'f;g'],
    ],
  ],
  [
    'bars within texts',
    'a | b,c\nd,e | f',
    [
      ['a | b', 'c'],
      ['d', 'e | f'],
    ],
  ],
  ['one column', 'first\nsecond', [['first'], ['second']]],
])('reads %s', (_what, file, rows) => {
  expect(rowsOf(file)).toEqual(rows)
})

test('a quote that is never closed is refused with its line', () => {
  expect(rowsOf('a,b\nc,"d\ne,f\n')).toMatchObject({ ok: false, reason: 'broken', detail: '2' })
})

test('what is no text, or nothing, is refused', () => {
  expect(rowsOf('PK\u0003\u0004\0\0')).toMatchObject({ reason: 'notText' })
  expect(rowsOf(new TextDecoder().decode(new Uint8Array([0xff, 0xd8, 0x80])))).toMatchObject({
    reason: 'notText',
  })
  expect(rowsOf('\n \n')).toMatchObject({ reason: 'empty' })
})

test('whatever cells a spreadsheet writes come back, in their rows', () => {
  const word = fc.stringMatching(/^[a-zäß字"',;.\n ]{1,12}$/).map((text) => `x${text.trim()}y`)
  const table = fc.array(fc.array(word, { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 8,
  })
  fc.assert(
    fc.property(table, (rows) => {
      expect(rowsOf(Papa.unparse(rows, { quotes: true }))).toEqual(rows)
      expect(readPastedText(toTabbedText(rows), true).rows).toEqual(rows)
    }),
  )
})
