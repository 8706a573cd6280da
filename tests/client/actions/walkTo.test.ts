import { expect, test } from 'vitest'
import { createNote, walkTo } from '#client/actions'
import type { Walk } from '#client/view'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'

const notes = [
  makeNote({ id: 'b', x: 300 }),
  makeNote({ id: 'a' }),
  makeNote({ id: 'c', y: 300 }),
  makeNote({ id: 'd', x: 300, y: 300 }),
]

function walk(...steps: Walk[]) {
  const { context, view } = makeContext({ notes })
  for (const step of steps) walkTo.run(context, step)
  return view.getState()
}

test('the keyboard goes through notes in reading order, and stays at the ends', () => {
  expect(walk('next').focused).toBe('a')
  expect(walk('next', 'next', 'next').focused).toBe('c')
  expect(walk('last', 'next').focused).toBe('d')
  expect(walk('first', 'previous').focused).toBe('a')
  expect(walk('last', 'previous').focused).toBe('c')
})

test('it goes to the nearest note in a direction, and selects nothing on the way', () => {
  expect(walk('first', 'right').focused).toBe('b')
  expect(walk('first', 'down').focused).toBe('c')
  expect(walk('first', 'down', 'left').focused).toBe('c')
  expect(walk('first', 'down', 'right', 'up').focused).toBe('b')
  expect(walk('first', 'right').selection.size).toBe(0)
})

test('from nowhere it begins at what is selected', () => {
  const { context, view } = makeContext({ notes, selection: new Set(['d']) })
  walkTo.run(context, 'next')
  expect(view.getState().focused).toBe('d')
})

test('N makes the new note beside the one the keyboard is at, and takes the keyboard there', () => {
  const { context, view, item } = makeContext({ notes, pointer: { x: 5000, y: 5000 } })
  walkTo.run(context, 'last')
  createNote.run(context)
  expect(view.getState()).toMatchObject({ focused: 'new1', editing: 'new1' })
  expect(item('new1')?.box).toMatchObject({ x: 520, y: 300 })
})
