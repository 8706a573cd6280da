import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { openWorkshop } from '#client/sync'
import { createView } from '#client/view'
import {
  addItems,
  deleteItems,
  editItemText,
  moveItems,
  readItem,
  readItems,
  setTag,
} from '#shared/board'
import { step as stepSchema } from '#shared/protocol'
import { signedInAs } from '../../helpers/makeHistory.ts'
import { makeKeeper } from '../../helpers/makeKeeper.ts'
import { makeSync, type Person, type SyncUnderTest } from '../../helpers/makeSync.ts'
import { startEpoch } from '../../helpers/startEpoch.ts'
import { until } from '../../helpers/until.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { createTestDevice, testParts } from './testParts.ts'

const step = stepSchema.parse({ id: 's', title: 'Write', minutes: 5, privacy: 'private' })
const silent = { ...step, naming: 'anonymous' as const }

test('S91 in a private step new notes go to the private document alone, and nobody else hears of them', async () => {
  const server = await makeSync()
  const [anna, ben] = [await join(server), await join(server)]
  addItems(anna.board, [anna.note('before', 'open')], anna.change)
  await beginStep(server, [anna, ben])
  addItems(anna.board, [anna.note('secret', 'words of Anna')], anna.change)
  expect(anna.state().items.get('secret')?.text).toBe('words of Anna')
  expect([...(anna.state().privateIds ?? [])]).toEqual(['secret'])
  moveItems(anna.board, [['secret', { x: 700, y: 7, w: 200, h: 200 }]], anna.change)
  setTag(anna.board, ['secret'], { tag: 'risk', isOn: true }, anna.change)
  editItemText(anna.board, 'secret', 'other words', anna.change)
  await until(() => anna.state().saveState.kind === 'saved')
  addItems(anna.board, [{ ...anna.note('after', 'open'), id: 'before' }], anna.change)
  await until(() => ben.state().items.get('before')?.text === 'open')
  expect(ben.state().items.has('secret')).toBe(false)
  expect(await onBoard(server)).toEqual(['before'])
  expect(readItem(anna.board, 'secret')).toMatchObject({ text: 'other words', box: { x: 700 } })
})

test('S91 nothing of it is in what others see of a hand', async () => {
  const server = await makeSync()
  const [anna, ben] = [await join(server), await join(server)]
  addItems(anna.board, [anna.note('open', '')], anna.change)
  await beginStep(server, [anna, ben])
  addItems(anna.board, [anna.note('secret', '')], anna.change)
  const box = { x: 1, y: 2, w: 3, h: 4 }
  anna.view.setState({
    pointer: { x: 5, y: 6 },
    viewport: { w: 800, h: 600 },
    editing: 'secret',
    selection: new Set(['secret', 'open']),
    draft: { kind: 'moving', boxes: new Map([['secret', box]]) },
  })
  await until(() => ben.state().people.some(({ presence }) => presence.selection !== undefined))
  expect(ben.state().people.map(({ presence }) => presence)).toEqual([{ selection: ['open'] }])
})

test('S91 S93 a step without names writes without an author, and the note is still one’s own to change', async () => {
  const server = await makeSync()
  const anna = await join(server)
  await beginStep(server, [anna], silent)
  addItems(anna.board, [anna.note('n', 'x')], anna.change)
  expect(anna.state().items.get('n')?.author).toBe('')
  editItemText(anna.board, 'n', 'y', anna.change)
  await until(() => anna.state().saveState.kind === 'saved')
  deleteItems(anna.board, ['n'], anna.change)
  anna.workshop.undo()
  await until(() => anna.state().saveState.kind === 'saved')
  expect(anna.state().items.get('n')).toMatchObject({ text: 'y', author: '' })
})

test('undo takes back own acts on the board and in private in the order they were done', async () => {
  const server = await makeSync()
  const anna = await join(server)
  addItems(anna.board, [anna.note('open', '')], anna.change)
  await beginStep(server, [anna])
  addItems(anna.board, [anna.note('secret', '')], anna.change)
  const both = ['open', 'secret'].map((id) => [id, { x: 9, y: 9, w: 200, h: 200 }] as const)
  moveItems(anna.board, both, anna.change)
  const places = () => ['open', 'secret'].map((id) => anna.state().items.get(id)?.box.x)
  expect(places()).toEqual([9, 9])
  anna.workshop.undo()
  expect(places()).toEqual([0, 0])
  anna.workshop.undo()
  expect(places()).toEqual([0, undefined])
  anna.workshop.undo()
  expect(places()).toEqual([undefined, undefined])
  expect(anna.state().canUndo).toBe(false)
  anna.workshop.redo()
  anna.workshop.redo()
  anna.workshop.redo()
  expect(places()).toEqual([9, 9])
  anna.workshop.undo()
  addItems(anna.board, [anna.note('more', '')], anna.change)
  expect(anna.state().canRedo).toBe(false)
})

test('private notes written offline are kept on the device, counted, and there again after the tab was closed', async () => {
  const server = await makeSync()
  const { openDeviceStore, claimCopy } = createTestDevice()
  const anna = await join(server, undefined, { openDeviceStore, claimCopy })
  await beginStep(server, [anna])
  const restarted = server.restart()
  await until(() => anna.state().saveState.kind === 'offline')
  addItems(anna.board, [anna.note('offline', 'kept')], anna.change)
  await until(() => unsavedOf(anna) === 1 && !anna.workshop.wouldLose())
  anna.workshop.close()
  await restarted
  const again = await join(server, anna.person, { openDeviceStore, claimCopy })
  await until(() => again.state().privateIds?.has('offline') ?? false)
  await until(() => again.state().saveState.kind === 'saved')
  expect(await onBoard(server)).toEqual([])
  const elsewhere = await join(server, anna.person)
  await until(() => elsewhere.state().items.get('offline')?.text === 'kept')
})

test('S100 what was written into a note that was revealed meanwhile goes on in it on the board', async () => {
  const server = await makeSync()
  const anna = await join(server)
  await beginStep(server, [anna])
  addItems(anna.board, [anna.note('n', 'begun')], anna.change)
  await until(() => anna.state().saveState.kind === 'saved')
  await whileCut(anna, async () => {
    editItemText(anna.board, 'n', 'begun and finished', anna.change)
    await revealAll(server)
  })
  await until(() => anna.state().privateIds?.size === 0)
  await until(() => anna.state().saveState.kind === 'saved')
  expect([...anna.state().items.keys()]).toEqual(['n'])
  const text = await server.sync().readBoard(server.workshopId, (doc) => readItem(doc, 'n')?.text)
  expect(text).toBe('begun and finished')
})

test('S100 where it may not go on it becomes a private note of its own, and a later one stays private', async () => {
  const server = await makeSync()
  const anna = await join(server)
  await beginStep(server, [anna], silent)
  addItems(anna.board, [anna.note('n', 'begun')], anna.change)
  await until(() => anna.state().saveState.kind === 'saved')
  await whileCut(anna, async () => {
    editItemText(anna.board, 'n', 'begun and finished', anna.change)
    addItems(anna.board, [anna.note('later', 'in a tunnel')], anna.change)
    await revealAll(server)
  })
  await until(() => anna.state().privateIds?.size === 2)
  await until(() => anna.state().saveState.kind === 'saved')
  const own = [...(anna.state().privateIds ?? [])].map((id) => anna.state().items.get(id)?.text)
  expect(own.toSorted()).toEqual(['begun and finished', 'in a tunnel'])
  expect(anna.state().items.get('n')).toMatchObject({ text: 'begun', author: '' })
  expect(await onBoard(server)).toEqual(['n'])
})

test('a private document that began anew takes unsaved notes along', async () => {
  const server = await makeSync({ timing: { idleMs: 20 } })
  const anna = await join(server)
  await beginStep(server, [anna])
  addItems(anna.board, [anna.note('n', 'saved')], anna.change)
  await until(() => anna.state().saveState.kind === 'saved')
  const owner = anna.person.participantId
  await whileCut(anna, async () => {
    addItems(anna.board, [anna.note('late', 'unsaved')], anna.change)
    editItemText(anna.board, 'n', 'saved, then changed', anna.change)
    await startEpoch(server, 'private', owner)
  })
  await until(() => anna.state().saveState.kind === 'saved' && anna.state().privateIds?.size === 2)
  const other = await join(server, anna.person)
  await until(() => other.state().items.get('late')?.text === 'unsaved')
  await until(() => other.state().items.get('n')?.text === 'saved, then changed')
})

type Joined = Awaited<ReturnType<typeof join>>

/** A person with the whole of client/sync at the real server. */
async function join(
  server: SyncUnderTest,
  known?: Person,
  device:
    | Pick<Parameters<typeof testParts>[1] & object, 'openDeviceStore' | 'claimCopy'>
    | object = {},
) {
  const person = known ?? (await server.addPerson('participant'))
  const { participantId, sessionToken } = person
  const view = createView({ workshopId: server.workshopId, participantId, role: 'participant' })
  const line = { isCut: false, sockets: new Set<WebSocket>() }
  class Line extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(line.isCut ? 'ws://127.0.0.1:1' : url, protocols)
      line.sockets.add(this)
    }
  }
  const request = {
    view,
    workshopId: server.workshopId,
    participantId,
    role: 'participant',
    sessionToken,
  } as const
  const network = {
    serverOrigin: `ws://127.0.0.1:${server.port}`,
    WebSocket: Line as unknown as typeof globalThis.WebSocket,
  }
  const workshop = openWorkshop(request, testParts(network, device))
  onTestFinished(workshop.close)
  const state = () => view.getState()
  await until(() => state().saveState.kind === 'saved' && state().session !== undefined)
  return {
    ...{ person, workshop, view, state, line, board: workshop.board },
    change: { origin: workshop.origin, label: 'test' },
    note: (id: string, text: string) => makeNote({ id, text, author: participantId }),
  }
}

async function beginStep(server: SyncUnderTest, people: readonly Joined[], current = step) {
  await server.setState({ steps: [current], currentStep: current.id, privateSinceMs: 1 })
  await until(() => people.every(({ state }) => state().session?.currentStep === current.id))
}

/** Does something while this person has no network, and waits until they are back. */
async function whileCut({ line, state, workshop }: Joined, act: () => Promise<unknown>) {
  line.isCut = true
  for (const socket of line.sockets) socket.terminate()
  await until(() => state().saveState.kind === 'offline')
  await act()
  line.isCut = false
  workshop.reconnect()
  await until(() => state().saveState.kind !== 'offline')
}

async function revealAll(server: SyncUnderTest) {
  const lead = signedInAs(server, await server.addPerson('facilitator'))
  const done = await makeKeeper(server).run(lead, { type: 'reveal' }, 'k')
  expect(done).toMatchObject({ ok: true })
}

async function onBoard(server: SyncUnderTest): Promise<string[]> {
  return server.sync().readBoard(server.workshopId, (doc) => readItems(doc).map(({ id }) => id))
}

function unsavedOf({ state }: Joined): number {
  const { saveState } = state()
  return 'unsaved' in saveState ? saveState.unsaved : 0
}
