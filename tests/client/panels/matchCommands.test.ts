import { expect, test } from 'vitest'
import { matchCommands } from '../../../client/panels/palette/matchCommands.ts'

const commands = [
  { label: 'Zoom to selection' },
  { label: 'Align left' },
  { label: 'Select all' },
  { label: 'Colour: Yellow', words: 'Change colour' },
  { label: 'Größe ändern' },
]

const found = (query: string) => matchCommands(commands, query).map(({ label }) => label)

test('no words find everything, in the given order', () => {
  expect(found('  ')).toEqual(commands.map(({ label }) => label))
})

test('every word must begin one of theirs, in any order; a label that begins so comes first', () => {
  expect(found('sel')).toEqual(['Select all', 'Zoom to selection'])
  expect(found('sel zoom')).toEqual(['Zoom to selection'])
  expect(found('elect')).toEqual([])
})

test('case and accents do not matter, other words count too', () => {
  expect(found('GROSSE')).toEqual([])
  expect(found('große and')).toEqual(['Größe ändern'])
  expect(found('change')).toEqual(['Colour: Yellow'])
})

test('signs of a pattern are no pattern', () => {
  expect(found('.*')).toEqual(commands.map(({ label }) => label))
  expect(found('zoom (')).toEqual(['Zoom to selection'])
})
