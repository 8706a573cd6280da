import { expect, test, vi } from 'vitest'
import {
  addCluster,
  addComment,
  addItems,
  deleteClusters,
  deleteComments,
  deleteItems,
  editItemText,
  readItems,
  recolorItems,
} from '#shared/board'
import { closeCodes, problemTypes } from '#shared/protocol'
import { soon } from '../../helpers/until.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { createFakeServer } from './fakeServer.ts'
import { isSaved, openAs, openLikeThePage } from './openAs.ts'
import { createTestDevice } from './testParts.ts'

const path = '/sync/w1/board'
const byServer = { origin: undefined, label: 'remote' }

function setUp() {
  const fake = createFakeServer()
  const { device, ...storage } = createTestDevice()
  const page = openLikeThePage(fake, storage)
  const closeBoard = (code: number, reason = '') =>
    fake
      .openSockets()
      .find((socket) => socket.path === path)
      ?.closeFromServer(code, reason)
  return { fake, device, closeBoard, storage, ...page }
}

test('C17 a refused note leaves the board and its words are offered back', async () => {
  const { fake, opened, now, closeBoard } = setUp()
  addItems(fake.docAt(path), [makeNote({ id: 'theirs', text: 'stays' })], byServer)
  await isSaved(now().view)
  fake.server.acknowledges = false
  addItems(now().workshop.board, [makeNote({ id: 'mine', text: 'My words' })], now().change)
  deleteItems(fake.docAt(path), ['mine'], byServer)
  fake.server.acknowledges = true
  closeBoard(closeCodes.refusedUpdate, 'badRecord:items.mine')
  await isSaved(now().view)
  expect(opened).toHaveLength(2)
  expect(opened[0]?.workshop.board.clientID).not.toBe(now().workshop.board.clientID)
  expect([...now().view.getState().items.keys()]).toEqual(['theirs'])
  expect(now().view.getState().returned).toMatchObject({
    reason: 'refusedUpdate',
    rule: 'badRecord',
    notes: [{ text: 'My words' }],
    changes: 1,
    canPutBack: true,
  })
})

test('C17 refused comments and names of clusters are offered back, and outlive a new epoch', async () => {
  const { fake, now, closeBoard } = setUp()
  addItems(fake.docAt(path), [makeNote({ id: 'n', text: 'about this' })], byServer)
  await isSaved(now().view)
  const { workshop, change } = now()
  fake.server.acknowledges = false
  const own = { author: 'anna', createdAt: 1 }
  addComment(workshop.board, { id: 'k', item: 'n', text: 'Since when?', ...own }, change)
  addCluster(workshop.board, { id: 'c', title: 'Speed', ...own }, change)
  deleteComments(fake.docAt(path), ['k'], byServer)
  deleteClusters(fake.docAt(path), ['c'], byServer)
  fake.server.acknowledges = true
  const words = [
    { root: 'comments', id: 'k', text: 'Since when?', item: 'n' },
    { root: 'clusters', id: 'c', text: 'Speed' },
  ]
  closeBoard(closeCodes.refusedUpdate, 'badRecord:comments.k')
  await isSaved(now().view)
  expect(now().view.getState().returned).toMatchObject({ notes: [], words, changes: 2 })
  closeBoard(closeCodes.epochChanged)
  await isSaved(now().view)
  expect(now().view.getState().returned).toMatchObject({ notes: [], words, changes: 2 })
  now().workshop.dropReturned()
  expect(now().view.getState().returned).toBeUndefined()
})

test('C17 words that came back survive a reload, until the person has decided', async () => {
  const { fake, now, closeBoard, storage, device } = setUp()
  await isSaved(now().view)
  fake.server.acknowledges = false
  addItems(now().workshop.board, [makeNote({ text: 'My words' })], now().change)
  fake.server.acknowledges = true
  deleteItems(fake.docAt(path), ['n1'], byServer)
  closeBoard(closeCodes.malformed)
  await isSaved(now().view)
  const kept = () => device.valueOf('accord/w1/anna/board', 'carried')
  await vi.waitFor(() => expect(kept()).toMatchObject({ reason: 'malformed' }), soon)
  device.crash()
  const reloaded = openAs(fake, 'anna', 'participant', storage)
  await isSaved(reloaded.view)
  expect(reloaded.view.getState().returned?.notes).toMatchObject([{ text: 'My words' }])
  reloaded.workshop.dropReturned()
  expect(reloaded.view.getState().returned).toBeUndefined()
  await vi.waitFor(() => expect(kept()).toBeUndefined(), soon)
})

test('C17 words that wait for a decision outlive a new epoch', async () => {
  const { fake, opened, now, closeBoard } = setUp()
  await isSaved(now().view)
  fake.server.acknowledges = false
  addItems(now().workshop.board, [makeNote({ text: 'My words' })], now().change)
  fake.server.acknowledges = true
  closeBoard(closeCodes.refusedUpdate)
  await isSaved(now().view)
  closeBoard(closeCodes.epochChanged)
  await isSaved(now().view)
  expect(opened).toHaveLength(3)
  expect(now().view.getState().returned?.notes).toMatchObject([{ text: 'My words' }])
})

test('C18 after two refusals in a row it stops, says so, and still holds the words', async () => {
  const { fake, opened, now, closeBoard } = setUp()
  for (const id of ['a', 'b']) {
    await isSaved(now().view)
    fake.server.acknowledges = false
    addItems(now().workshop.board, [makeNote({ id, text: id })], now().change)
    fake.server.acknowledges = true
    closeBoard(closeCodes.refusedUpdate, 'badRecord')
  }
  expect(opened).toHaveLength(2)
  const { saveState, returned } = now().view.getState()
  expect(saveState).toEqual({ kind: 'refused', reason: 'refusedUpdate' })
  expect(returned).toMatchObject({ notes: [{ text: 'a' }, { text: 'b' }], canPutBack: false })
})

test('C18 a refusal after something was accepted is a first one again', async () => {
  const { opened, now, closeBoard } = setUp()
  for (const id of ['a', 'b', 'c']) {
    await isSaved(now().view)
    addItems(now().workshop.board, [makeNote({ id: `fine ${id}` })], now().change)
    await isSaved(now().view)
    closeBoard(closeCodes.refusedUpdate)
  }
  expect(opened).toHaveLength(4)
})

test('C19 in a new epoch unsaved edits are done again, once each; what lost its note is offered back', async () => {
  const { fake, now, closeBoard } = setUp()
  const notes = ['text', 'color', 'gone', 'kept'].map((id) => makeNote({ id, text: 'one two' }))
  addItems(fake.docAt(path), notes, byServer)
  await isSaved(now().view)
  fake.server.isReachable = false
  closeBoard(1006)
  const { workshop, change } = now()
  editItemText(workshop.board, 'text', 'one two three', change)
  editItemText(workshop.board, 'gone', 'one two four', change)
  recolorItems(workshop.board, ['color'], 'pink', change)
  deleteItems(workshop.board, ['kept'], change)
  addItems(workshop.board, [makeNote({ id: 'new', text: 'new' })], change)
  deleteItems(fake.docAt(path), ['gone'], byServer)
  editItemText(fake.docAt(path), 'text', 'zero one two', byServer)
  fake.server.onOpen = (opened) => {
    if (opened !== path) return
    fake.server.onOpen = () => {}
    closeBoard(closeCodes.epochChanged, 'epochChanged:2')
  }
  fake.server.isReachable = true
  workshop.reconnect()
  await vi.waitFor(() => expect(now().workshop).not.toBe(workshop), soon)
  await isSaved(now().view)
  const items = new Map(readItems(fake.docAt(path)).map((item) => [item.id, item]))
  expect([...items.keys()].sort()).toEqual(['color', 'new', 'text'])
  expect(items.get('text')?.text).toBe('zero one two three')
  expect(items.get('color')?.color).toBe('pink')
  expect(now().view.getState().returned?.notes).toMatchObject([{ text: 'one two four' }])
})

test('C19 work that waits to be done again is not saved, and survives the end of the tab', async () => {
  const { fake, now, closeBoard, device, storage } = setUp()
  await isSaved(now().view)
  fake.server.acknowledges = false
  addItems(now().workshop.board, [makeNote({ text: 'Mine' })], now().change)
  deleteItems(fake.docAt(path), ['n1'], byServer)
  fake.server.isReachable = false
  closeBoard(closeCodes.epochChanged)
  await vi.waitFor(
    () => expect(now().view.getState().saveState).toEqual({ kind: 'offline', unsaved: 1 }),
    soon,
  )
  device.crash()
  now().workshop.close()
  fake.server.isReachable = true
  fake.server.acknowledges = true
  const reloaded = openAs(fake, 'anna', 'participant', storage)
  await isSaved(reloaded.view)
  expect(readItems(fake.docAt(path))).toMatchObject([{ text: 'Mine' }])
})

test('C19 more than one message may hold is done again in slices, and all of it arrives', async () => {
  const { fake, now, closeBoard } = setUp()
  await isSaved(now().view)
  fake.server.isReachable = false
  closeBoard(1006)
  const text = 'ü'.repeat(2000)
  const notes = Array.from({ length: 40 }, (_, i) => makeNote({ id: `n${i}`, text }))
  const { workshop, change } = now()
  addItems(workshop.board, notes, change)
  fake.server.onOpen = (opened) => {
    if (opened !== path) return
    fake.server.onOpen = () => {}
    closeBoard(closeCodes.tooLarge, 'tooLarge')
  }
  fake.server.isReachable = true
  workshop.reconnect()
  await vi.waitFor(() => expect(now().workshop).not.toBe(workshop), soon)
  await isSaved(now().view)
  expect(readItems(fake.docAt(path))).toHaveLength(40)
  expect(fake.openSockets().filter((socket) => socket.path === path)).toHaveLength(1)
})

test.each([
  [401, problemTypes.notSignedIn, 'notSignedIn'],
  [403, problemTypes.forbidden, 'forbidden'],
  [404, problemTypes.notFound, 'notFound'],
])('C20 a session that HTTP refuses with %i is no dead network', async (status, type, reason) => {
  const fake = createFakeServer()
  fake.server.isReachable = false
  const asked: string[] = []
  const fetch = async (url: string) => {
    asked.push(url)
    return Response.json({ type, title: 'No', status }, { status })
  }
  const { view } = openAs(fake, 'anna', 'participant', { fetch })
  await vi.waitFor(
    () => expect(view.getState().saveState).toEqual({ kind: 'refused', reason }),
    soon,
  )
  expect(asked).toEqual(['/api/workshops/w1'])
})

test('C20 without any answer it is offline', async () => {
  const fake = createFakeServer()
  fake.server.isReachable = false
  const { view } = openAs(fake)
  await vi.waitFor(() => expect(view.getState().saveState.kind).toBe('offline'), soon)
})
