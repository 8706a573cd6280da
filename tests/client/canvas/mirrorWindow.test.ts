import { expect, test } from 'vitest'
import { outlineOf } from '#shared/board'
import { mirrorWindow } from '../../../client/canvas/mirror/mirrorWindow.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeZone } from '../helpers/makeSession.ts'

const zones = [makeZone({ id: 'a', title: 'A' }), makeZone({ id: 'b', title: 'B', x: 2000 })]
const notes = [0, 1, 2, 3].flatMap((i) => [
  makeNote({ id: `a${i}`, x: i * 220 }),
  makeNote({ id: `b${i}`, x: 2000 + i * 220 }),
])
const outline = outlineOf(notes, zones)

function told(around: string | undefined, radius: number) {
  return mirrorWindow(outline, around, radius).map(({ title, notes }) => [
    title,
    ...notes.map(({ id, index, count }) => `${id} ${index}/${count}`),
  ])
}

test('the notes around one are told by zone, each with its place among all of its zone', () => {
  expect(told('b0', 1)).toEqual([
    ['A', 'a3 4/4'],
    ['B', 'b0 1/4', 'b1 2/4'],
  ])
})

test('at the ends there are fewer; without a note it begins at the first', () => {
  expect(told('b3', 1)).toEqual([['B', 'b2 3/4', 'b3 4/4']])
  expect(told(undefined, 1)).toEqual([['A', 'a0 1/4', 'a1 2/4']])
  expect(mirrorWindow(outlineOf([], zones), undefined, 5)).toEqual([])
})
