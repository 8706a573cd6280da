import { afterEach, expect, test, vi } from 'vitest'
import type { View } from '#client/view'
import { addItems, moveItems, readItems } from '#shared/board'
import { closeCodes } from '#shared/protocol'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession } from '../helpers/makeSession.ts'
import { createFakeServer, type FakeServer } from './fakeServer.ts'
import { isSaved, openAs } from './openAs.ts'
import { writeSession } from './writeSession.ts'

afterEach(() => void vi.useRealTimers())

const stateOf = (view: View) => view.getState().saveState
const boardSockets = (fake: FakeServer) =>
  fake.sockets.filter((socket) => socket.path === '/sync/w1/board')

test('connects board and session as the contract says', async () => {
  const fake = createFakeServer()
  openAs(fake)
  await vi.waitFor(() => expect(fake.sockets).toHaveLength(2), { timeout: 10_000, interval: 5 })
  expect(fake.sockets.map((socket) => socket.url).sort()).toEqual([
    'ws://accord.test/sync/w1/board',
    'ws://accord.test/sync/w1/session',
  ])
  expect(fake.sockets[0]?.protocols).toEqual(['accord.v1', 'bearer.secret'])
})

test('C1 an edit is saving until message 100 covers it', async () => {
  const fake = createFakeServer()
  const { view, workshop, change } = openAs(fake)
  await isSaved(view)
  fake.server.acknowledges = false
  addItems(workshop.board, [makeNote()], change)
  expect(stateOf(view)).toEqual({ kind: 'saving', unsaved: 1 })
  const socket = boardSockets(fake)[0]
  socket?.acknowledge(1)
  expect(stateOf(view)).toEqual({ kind: 'saving', unsaved: 1 })
  socket?.acknowledge(2)
  expect(stateOf(view)).toEqual({ kind: 'saved' })
})

test('C3 edits made offline arrive when the connection is back, once each', async () => {
  const fake = createFakeServer()
  const { view, workshop, change } = openAs(fake)
  await isSaved(view)
  fake.server.isReachable = false
  boardSockets(fake)[0]?.closeFromServer(1006)
  addItems(workshop.board, [makeNote({ id: 'a' })], change)
  addItems(workshop.board, [makeNote({ id: 'b' })], change)
  expect(stateOf(view)).toEqual({ kind: 'offline', unsaved: 2, onlyInThisTab: true })
  fake.server.isReachable = true
  await isSaved(view)
  expect(readItems(fake.docAt('/sync/w1/board')).map((item) => item.id)).toEqual(['a', 'b'])
})

test('C7 an edit made while connecting is not sent before the offer it depends on', async () => {
  const fake = createFakeServer()
  const { view, workshop, change } = openAs(fake)
  addItems(workshop.board, [makeNote({ id: 'a' })], change)
  fake.server.onOpen = (path) => {
    if (path === '/sync/w1/board')
      moveItems(workshop.board, [['a', { x: 9, y: 9, w: 200, h: 200 }]], change)
  }
  await isSaved(view)
  const kinds = boardSockets(fake)[0]
    ?.received.filter((frame) => frame[0] === 0)
    .map((frame) => frame[1])
  expect(kinds).toEqual([0, 1])
  expect(readItems(fake.docAt('/sync/w1/board'))[0]?.box.x).toBe(9)
})

test('C7 an update too large for a live message travels with a new connection', async () => {
  const fake = createFakeServer()
  const { view, workshop, change } = openAs(fake)
  await isSaved(view)
  const notes = Array.from({ length: 60 }, (_, i) =>
    makeNote({ id: `n${i}`, text: 'x'.repeat(1500) }),
  )
  // Our own actions write in slices; a whole that cannot be sliced is still sent.
  workshop.board.transact(() => addItems(workshop.board, notes, change), change.origin)
  expect(stateOf(view).kind).toBe('saving')
  await isSaved(view)
  expect(boardSockets(fake)).toHaveLength(2)
  expect(readItems(fake.docAt('/sync/w1/board'))).toHaveLength(60)
})

test.each([
  [closeCodes.malformed, 'malformed'],
  [closeCodes.notSignedIn, 'notSignedIn'],
  [closeCodes.forbidden, 'forbidden'],
  [closeCodes.epochChanged, 'epochChanged'],
  [closeCodes.tooLarge, 'tooLarge'],
  [closeCodes.refusedUpdate, 'refusedUpdate'],
  [closeCodes.clientTooOld, 'clientTooOld'],
])('C6 close code %i is a final refusal: %s', async (code, reason) => {
  const fake = createFakeServer()
  const { view, workshop } = openAs(fake)
  await isSaved(view)
  vi.useFakeTimers()
  boardSockets(fake)[0]?.closeFromServer(code)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(stateOf(view)).toEqual({ kind: 'refused', reason })
  expect(boardSockets(fake)).toHaveLength(1)
  vi.useRealTimers()
  workshop.reconnect()
  await isSaved(view)
})

test('C6 too fast is said and tried again', async () => {
  const fake = createFakeServer()
  const { view } = openAs(fake)
  await isSaved(view)
  boardSockets(fake)[0]?.closeFromServer(closeCodes.tooFast)
  expect(stateOf(view)).toEqual({ kind: 'refused', reason: 'tooFast' })
  await isSaved(view)
})

test('C5 a silent cut is noticed within 10 seconds', async () => {
  vi.useFakeTimers()
  const fake = createFakeServer()
  const { view, workshop, change } = openAs(fake)
  await vi.advanceTimersByTimeAsync(100)
  expect(stateOf(view)).toEqual({ kind: 'saved' })
  fake.server.isReachable = false
  for (const socket of fake.sockets) socket.isFrozen = true
  addItems(workshop.board, [makeNote()], change)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(stateOf(view)).toMatchObject({ kind: 'offline', unsaved: 1 })
})

test('C5 a quiet connection is not mistaken for a cut one', async () => {
  vi.useFakeTimers()
  const fake = createFakeServer()
  const { view } = openAs(fake)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(stateOf(view)).toEqual({ kind: 'saved' })
  expect(fake.sockets).toHaveLength(2)
})

test('C8 an edit on a board that was locked meanwhile is called refused, and offered again after', async () => {
  vi.useFakeTimers()
  const fake = createFakeServer()
  writeSession(fake.docAt('/sync/w1/session'))
  const { view, workshop, change } = openAs(fake)
  await vi.advanceTimersByTimeAsync(100)
  fake.server.acknowledges = false
  addItems(workshop.board, [makeNote()], change)
  writeSession(fake.docAt('/sync/w1/session'), makeSession({ locked: true, version: 2 }))
  expect(stateOf(view)).toEqual({ kind: 'saving', unsaved: 1 })
  await vi.advanceTimersByTimeAsync(3000)
  expect(stateOf(view)).toEqual({ kind: 'refused', reason: 'forbidden' })
  fake.server.acknowledges = true
  writeSession(fake.docAt('/sync/w1/session'), makeSession({ version: 3 }))
  await vi.advanceTimersByTimeAsync(1000)
  expect(stateOf(view)).toEqual({ kind: 'saved' })
})

test('C11 leaving is warned about only while work would be lost', async () => {
  const fake = createFakeServer()
  const { view, page, workshop, change } = openAs(fake)
  await isSaved(view)
  const leave = () => page.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(leave()).toBe(true)
  fake.server.acknowledges = false
  addItems(workshop.board, [makeNote()], change)
  expect(leave()).toBe(false)
})
