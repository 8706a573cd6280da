import { expect, test } from 'vitest'
import { addItems, deleteItems, editItemText, moveItems } from '#shared/board'
import { makeNote } from '../helpers/makeNote.ts'
import { createFakeServer } from './fakeServer.ts'
import { isSaved, openAs } from './openAs.ts'

test('C9 undo takes back own acts only', async () => {
  const fake = createFakeServer()
  const [anna, ben] = [openAs(fake, 'anna'), openAs(fake, 'ben')]
  await Promise.all([isSaved(anna.view), isSaved(ben.view)])
  addItems(anna.workshop.board, [makeNote({ id: 'hers' })], anna.change)
  addItems(ben.workshop.board, [makeNote({ id: 'his' })], ben.change)
  anna.workshop.undo()
  expect([...anna.view.getState().items.keys()]).toEqual(['his'])
  anna.workshop.undo()
  expect([...anna.view.getState().items.keys()]).toEqual(['his'])
  anna.workshop.redo()
  expect([...anna.view.getState().items.keys()].sort()).toEqual(['hers', 'his'])
})

test('C9 two acts are two steps, typing is one', async () => {
  const fake = createFakeServer()
  const { view, workshop, change } = openAs(fake)
  const typing = { origin: workshop.origin, label: 'editText' }
  const textOf = () => view.getState().items.get('n1')?.text
  addItems(workshop.board, [makeNote()], change)
  moveItems(workshop.board, [['n1', { x: 50, y: 0, w: 200, h: 200 }]], change)
  for (const text of ['a', 'ab', 'abc']) editItemText(workshop.board, 'n1', text, typing)
  expect(textOf()).toBe('abc')
  workshop.undo()
  expect(textOf()).toBe('')
  workshop.undo()
  expect(view.getState().items.get('n1')?.box.x).toBe(0)
  expect(view.getState()).toMatchObject({ canUndo: true, canRedo: true })
  workshop.undo()
  expect(view.getState().canUndo).toBe(false)
})

test('C9 typing in two notes is two steps, and a deletion comes back with its text', async () => {
  const fake = createFakeServer()
  const { view, workshop, change } = openAs(fake)
  const typing = { origin: workshop.origin, label: 'editText' }
  addItems(workshop.board, [makeNote({ id: 'a' }), makeNote({ id: 'b' })], change)
  editItemText(workshop.board, 'a', 'one', typing)
  editItemText(workshop.board, 'b', 'two', typing)
  deleteItems(workshop.board, ['a', 'b'], change)
  workshop.undo()
  const texts = () => ['a', 'b'].map((id) => view.getState().items.get(id)?.text)
  expect(texts()).toEqual(['one', 'two'])
  workshop.undo()
  expect(texts()).toEqual(['one', ''])
})
