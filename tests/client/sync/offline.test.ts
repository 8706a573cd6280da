import { expect, test, vi } from 'vitest'
import { addItems, editItemText, moveItems, readItems } from '#shared/board'
import { soon } from '../../helpers/until.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { createFakeServer } from './fakeServer.ts'
import { isSaved, openAs } from './openAs.ts'
import { createTestDevice } from './testParts.ts'

const board = '/sync/w1/board'

function setUp() {
  const fake = createFakeServer()
  const { device, ...storage } = createTestDevice()
  return {
    fake,
    server: fake.server,
    device,
    openTab: () => openAs(fake, 'anna', undefined, storage),
  }
}

type Tab = ReturnType<typeof openAs>

const stateIs = (tab: Tab, state: object) =>
  vi.waitFor(() => expect(tab.view.getState().saveState).toEqual(state), {
    timeout: 10_000,
    interval: 5,
  })

function cut({ server, fake }: ReturnType<typeof setUp>) {
  server.isReachable = false
  for (const socket of fake.openSockets()) socket.closeFromServer(1006)
}

test('C13 a note that is written, typed into and moved is one change', async () => {
  const world = setUp()
  const tab = world.openTab()
  await isSaved(tab.view)
  cut(world)
  addItems(tab.workshop.board, [makeNote({ id: 'a' }), makeNote({ id: 'b' })], tab.change)
  for (const text of ['h', 'he', 'hey']) editItemText(tab.workshop.board, 'a', text, tab.change)
  moveItems(tab.workshop.board, [['a', { x: 9, y: 9, w: 200, h: 200 }]], tab.change)
  await stateIs(tab, { kind: 'offline', unsaved: 2 })
})

test('C3 what was kept on the device counts after a reload, and arrives once each', async () => {
  const world = setUp()
  const first = world.openTab()
  await isSaved(first.view)
  cut(world)
  const notes = Array.from({ length: 50 }, (_, i) => makeNote({ id: `n${i}` }))
  for (const note of notes) addItems(first.workshop.board, [note], first.change)
  await stateIs(first, { kind: 'offline', unsaved: 50 })
  world.device.crash()
  const second = world.openTab()
  await stateIs(second, { kind: 'offline', unsaved: 50 })
  expect(second.view.getState().items.size).toBe(50)
  world.server.isReachable = true
  await isSaved(second.view)
  expect(readItems(world.fake.docAt(board))).toHaveLength(50)
  await vi.waitFor(
    () => expect(world.device.valueOf('accord/w1/anna/board', 'unsaved')).toEqual([]),
    soon,
  )
})

test('C4 a full device is noticed and said, and noticed when there is room again', async () => {
  vi.useFakeTimers()
  const world = setUp()
  const tab = world.openTab()
  await vi.advanceTimersByTimeAsync(100)
  world.device.isFull = true
  cut(world)
  addItems(tab.workshop.board, [makeNote()], tab.change)
  await vi.advanceTimersByTimeAsync(100)
  const state = () => tab.view.getState().saveState
  expect(state()).toEqual({ kind: 'offline', unsaved: 1, onlyInThisTab: true })
  expect(tab.page.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false)
  world.device.isFull = false
  await vi.advanceTimersByTimeAsync(6000)
  expect(state()).toEqual({ kind: 'offline', unsaved: 1 })
  expect(tab.page.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true)
  vi.useRealTimers()
})

test('C4 what the browser evicts while it is open is written again', async () => {
  const world = setUp()
  const first = world.openTab()
  await isSaved(first.view)
  cut(world)
  addItems(first.workshop.board, [makeNote()], first.change)
  await stateIs(first, { kind: 'offline', unsaved: 1 })
  world.device.evict()
  await vi.waitFor(() => expect(first.workshop.wouldLose()).toBe(false), soon)
  world.device.crash()
  await stateIs(world.openTab(), { kind: 'offline', unsaved: 1 })
})

test('C14 a second tab of the same person counts its own changes, keeps none, and takes over', async () => {
  const world = setUp()
  const first = world.openTab()
  await isSaved(first.view)
  cut(world)
  addItems(first.workshop.board, [makeNote({ id: 'first' })], first.change)
  await stateIs(first, { kind: 'offline', unsaved: 1 })
  const second = world.openTab()
  await vi.waitFor(() => expect(second.view.getState().items.has('first')).toBe(true), soon)
  addItems(second.workshop.board, [makeNote({ id: 'second' })], second.change)
  await stateIs(second, { kind: 'offline', unsaved: 1, onlyInThisTab: true })
  first.workshop.close()
  await stateIs(second, { kind: 'offline', unsaved: 2 })
  world.server.isReachable = true
  await isSaved(second.view)
  const ids = readItems(world.fake.docAt(board)).map(({ id }) => id)
  expect(ids.sort()).toEqual(['first', 'second'])
})

test('C15 after a sleep nothing is called saved before the server has answered', async () => {
  const world = setUp()
  const tab = world.openTab()
  await isSaved(tab.view)
  for (const socket of world.fake.sockets) socket.isFrozen = true
  tab.page.dispatchEvent(new Event('resume'))
  expect(tab.view.getState().saveState.kind).toBe('saving')
  const [socket] = world.fake.sockets.filter(({ path }) => path === board)
  socket?.acknowledge(1)
  expect(tab.view.getState().saveState.kind).toBe('saving')
  for (const one of world.fake.sockets) one.isFrozen = false
  tab.page.dispatchEvent(new Event('visibilitychange'))
  await isSaved(tab.view)
})

test('C16 coming online tries at once, however long the pause was to be', async () => {
  const fake = createFakeServer()
  const tab = openAs(fake, 'anna', undefined, { random: () => 1e6 })
  await isSaved(tab.view)
  fake.server.isReachable = false
  for (const socket of fake.openSockets()) socket.closeFromServer(1006)
  expect(tab.view.getState().saveState.kind).toBe('offline')
  fake.server.isReachable = true
  tab.page.dispatchEvent(new Event('online'))
  await isSaved(tab.view)
})
