import { expect, test } from 'vitest'
import { guessColumns, hasNames } from '../../../client/panels/table/tableColumns.ts'
import { tableNotes } from '../../../client/panels/table/tableNotes.ts'

const all = { text: undefined, color: undefined, tags: undefined }

test.each([
  [
    'a known name',
    [
      ['Owner', 'Idea'],
      ['Ada', 'Call back'],
    ],
    true,
  ],
  [
    'a known name in another language',
    [
      ['Wer', 'Farbe'],
      ['Ada', 'blau'],
    ],
    true,
  ],
  [
    'a word over numbers',
    [
      ['What', 'Cost'],
      ['Vans', '1,200'],
      ['Radio', '80'],
    ],
    true,
  ],
  [
    'words over words',
    [
      ['Call back', 'Ada'],
      ['Answer', 'Ben'],
    ],
    false,
  ],
  [
    'numbers over numbers',
    [
      ['1', '2'],
      ['3', '4'],
    ],
    false,
  ],
  [
    'a first cell that is empty',
    [
      ['', 'Idea'],
      ['Ada', 'x'],
    ],
    false,
  ],
  ['one row', [['Idea', 'Owner']], false],
])('names of columns are recognised: %s', (_what, rows, isNamed) => {
  expect(hasNames(rows)).toBe(isNamed)
})

test('columns are guessed by their names, and the text by where most is written', () => {
  const named = [
    ['Tags', 'Note', 'Color'],
    ['a', 'Words', 'red'],
  ]
  expect(guessColumns(named, true)).toEqual({ text: 1, color: 2, tags: 0 })
  const wordy = [
    ['Ada', 'Answer every call within a day'],
    ['Ben', 'Say who is responsible, always'],
  ]
  expect(guessColumns(wordy, false)).toEqual({ ...all, text: 1 })
  expect(
    guessColumns(
      [
        ['one', 'two'],
        ['three', 'four'],
      ],
      false,
    ),
  ).toEqual(all)
})

test('a row is a note with its colour and clean tags; what is not known is told', () => {
  const rows = [
    ['First', 'Blue', '#fast, cheap; fast|'],
    ['Second', 'gray', ''],
    ['Third', 'plaid', 'x'.repeat(99)],
    ['', 'red', 'lost'],
    ['Short'],
  ]
  const made = tableNotes(rows, { text: 0, color: 1, tags: 2 })
  expect(made.notes).toEqual([
    { text: 'First', color: 'blue', tags: ['fast', 'cheap'] },
    { text: 'Second', color: 'grey', tags: [] },
    { text: 'Third', color: undefined, tags: ['x'.repeat(24)] },
    { text: 'Short', color: undefined, tags: [] },
  ])
  expect([made.empty, made.unknownColors]).toEqual([1, ['plaid']])
})

test('without a column for it the text is all the others, and what is too long goes on in the next note', () => {
  const rows = [
    ['One', '', 'red', 'more'],
    ['word '.repeat(500), '', 'red'],
  ]
  const { notes } = tableNotes(rows, { ...all, color: 2 })
  expect(notes.map(({ text }) => text.length)).toEqual(['One\nmore'.length, 1999, 499])
  expect(notes.every(({ color }) => color === 'red')).toBe(true)
})
