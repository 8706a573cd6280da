import { expect, test, vi } from 'vitest'
import { addItems, deleteItems } from '#shared/board'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession } from '../helpers/makeSession.ts'
import { createFakeServer } from './fakeServer.ts'
import { isSaved, openAs } from './openAs.ts'
import { writeSession } from './writeSession.ts'

test('C10 a burst from others is one change of the view, and untouched items keep their identity', async () => {
  const fake = createFakeServer()
  const { view, workshop, change } = openAs(fake)
  await isSaved(view)
  addItems(workshop.board, [makeNote({ id: 'still' })], change)
  const still = view.getState().items.get('still')
  let changes = 0
  view.subscribe((state, before) => {
    if (state.items !== before.items) changes += 1
  })
  const serverBoard = fake.docAt('/sync/w1/board')
  for (let i = 0; i < 20; i++)
    addItems(serverBoard, [makeNote({ id: `r${i}` })], { origin: undefined, label: 'remote' })
  await vi.waitFor(() => expect(view.getState().items.size).toBe(21), {
    timeout: 10_000,
    interval: 5,
  })
  expect(changes).toBe(1)
  expect(view.getState().items.get('still')).toBe(still)
})

test('what somebody else deletes leaves selection and text field', async () => {
  const fake = createFakeServer()
  const { view, workshop, change } = openAs(fake)
  await isSaved(view)
  addItems(workshop.board, [makeNote({ id: 'a' }), makeNote({ id: 'b' })], change)
  view.setState({ selection: new Set(['a', 'b']), editing: 'a' })
  deleteItems(fake.docAt('/sync/w1/board'), ['a'], { origin: undefined, label: 'remote' })
  await vi.waitFor(() => expect(view.getState().items.size).toBe(1), {
    timeout: 10_000,
    interval: 5,
  })
  expect(view.getState()).toMatchObject({ selection: new Set(['b']), editing: undefined })
})

test('C10 the session fills the view; parts that did not change keep their identity', async () => {
  const fake = createFakeServer()
  const doc = fake.docAt('/sync/w1/session')
  const person = { id: 'p', name: 'Ben', role: 'participant', color: 'teal' } as const
  writeSession(doc, makeSession({ title: 'One', people: [person] }))
  const { view } = openAs(fake)
  await vi.waitFor(() => expect(view.getState().session?.title).toBe('One'), {
    timeout: 10_000,
    interval: 5,
  })
  const before = view.getState().session
  writeSession(doc, makeSession({ title: 'Two', version: 2 }))
  await vi.waitFor(() => expect(view.getState().session?.title).toBe('Two'), {
    timeout: 10_000,
    interval: 5,
  })
  expect(view.getState().session?.people).toBe(before?.people)
  expect(view.getState().session?.zones).toBe(before?.zones)
})
