import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DocumentRef, Store } from '#server/store'
import { closeCodes } from '#shared/protocol'
import { makeControl } from '../helpers/controlStore.ts'
import { makeSync, type SyncUnderTest } from '../helpers/makeSync.ts'
import { putNote, textsOf } from '../helpers/notes.ts'
import { openRaw, protocolsOf, statusOf } from '../helpers/rawClient.ts'
import { until } from '../helpers/until.ts'

test('SY50 twenty who arrive at once share one load', async () => {
  const control = makeControl()
  const server = await makeSync({ wrapStore: control.wrapStore })
  const people = await Promise.all(
    Array.from({ length: 20 }, (_, n) => server.addPerson('participant', `p${n}`)),
  )
  const clients = people.map((person) => server.connect(person))
  clients.forEach((client, n) => {
    client.items.set(`n${n}`, `${n}`)
  })
  await until(() => clients.every(({ items }) => items.size === 20))
  expect(control.loads()).toBe(1)
  expect(server.sync().counts()).toEqual({ connections: 20, rooms: 1 })
})

test('SY51 an empty room leaves memory only after its last write', async () => {
  const control = makeControl()
  const server = await makeSync({ wrapStore: control.wrapStore, timing: { idleMs: 1 } })
  const ada = server.connect(await server.addPerson('participant'))
  await until(() => ada.saved.count === 1)
  control.hold()
  ada.items.set('last words', '1')
  await until(control.isWaiting)
  ada.provider.disconnect()
  await until(() => server.sync().counts().connections === 0)
  // Loading and unloading another room proves that the idle time has passed.
  const other = server.connect(await server.addPerson('participant'), 'private')
  await until(() => other.provider.synced)
  other.provider.disconnect()
  await until(() => server.sync().counts().rooms === 1)
  control.release()
  await until(() => server.sync().counts().rooms === 0)
  expect(await readItems(server)).toEqual({ 'last words': '1' })
})

test('SY51 who comes while a room is about to leave gets that room, not a second one', async () => {
  const control = makeControl()
  const server = await makeSync({ wrapStore: control.wrapStore, timing: { idleMs: 1 } })
  const ada = server.connect(await server.addPerson('participant'))
  await until(() => ada.saved.count === 1)
  control.hold()
  ada.items.set('written', '1')
  await until(control.isWaiting)
  ada.provider.disconnect()
  await until(() => server.sync().counts().connections === 0)
  const ben = server.connect(await server.addPerson('participant'))
  await until(() => ben.provider.synced)
  control.release()
  await until(() => ben.items.size === 1)
  expect(control.loads()).toBe(1)
})

test('SY52 a document that cannot be loaded turns its arrivals away and is tried again', async () => {
  let isBroken = true
  const wrapStore = (store: Store): Store => ({
    ...store,
    loadDocument: (ref: DocumentRef) =>
      isBroken && ref.document === 'board'
        ? Promise.reject(new Error('bad row'))
        : store.loadDocument(ref),
  })
  const server = await makeSync({ wrapStore })
  const ada = await server.addPerson('participant')
  const session = server.connect(ada, 'session')
  const raw = await openRaw(server.url('board'), ada)
  expect(await raw.closeCode()).toBe(1011)
  await until(() => session.provider.synced)
  isBroken = false
  const board = server.connect(ada, 'board')
  await until(() => board.provider.synced)
  expect(server.log().errors).toHaveLength(1)
})

test('SY53 many rows become one snapshot when the room leaves, and nothing is lost', async () => {
  const server = await makeSync({ timing: { idleMs: 1 } })
  const ada = server.connect(await server.addPerson('participant'))
  await until(() => ada.saved.count === 1)
  for (let n = 0; n < 400; n += 1) ada.items.set(`n${n}`, `${n}`)
  await until(() => ada.saved.count === 401)
  const expected = ada.items.toJSON()
  ada.provider.disconnect()
  await until(() => server.sync().counts().rooms === 0)
  const ref = { workshopId: server.workshopId, document: 'board', owner: '' } as const
  const stored = await server.store().loadDocument(ref)
  expect(stored.updates).toEqual([])
  expect(stored.seq).toBe(400)
  expect(await readItems(server)).toEqual(expected)
})

test('SY53 a document of many rows is compacted when it is loaded', async () => {
  const server = await makeSync()
  const ref = { workshopId: server.workshopId, document: 'board', owner: '' } as const
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => updates.push(bytes))
  for (let n = 0; n < 301; n += 1) putNote(doc, `n${n}`, '')
  await server.store().appendUpdates(updates.map((bytes) => ({ ref, bytes, author: '', atMs: 1 })))
  const ada = server.connect(await server.addPerson('participant'))
  await until(() => ada.items.size === 301)
  expect((await server.store().loadDocument(ref)).updates).toEqual([])
})

test('SY60 the session document mirrors the state on opening and follows it', async () => {
  const server = await makeSync()
  await server.setState({ title: 'Before' })
  const ada = server.connect(await server.addPerson('participant', 'Ada'), 'session')
  const session = ada.doc.getMap('session')
  await until(() => session.get('title') === 'Before')
  expect([...ada.doc.getMap('people').values()]).toMatchObject([{ name: 'Ada' }])
  await server.setState({ title: 'After' })
  await until(() => session.get('title') === 'After')
  expect(ada.provider.wsUnsuccessfulReconnects).toBe(0)
})

test('SY60 an older state never replaces a newer one', async () => {
  const server = await makeSync()
  const ada = server.connect(await server.addPerson('participant', 'Ada'), 'session')
  const session = ada.doc.getMap('session')
  await until(() => session.has('version'))
  await server.setState({ title: 'Newer' })
  const newer = (await server.store().findWorkshop(server.workshopId))?.state
  if (newer === undefined) throw new Error('no state')
  const older = { ...newer, people: [], title: 'Older', version: 0 }
  await server.sync().publishSession(server.workshopId, older)
  await server.setState({ locked: true })
  await until(() => session.get('locked') === true)
  expect(session.get('title')).toBe('Newer')
})

test('SY60 opening again after a restart writes nothing that is there already', async () => {
  const server = await makeSync()
  const ada = server.connect(await server.addPerson('participant', 'Ada'), 'session')
  await until(() => ada.doc.getMap('session').has('version'))
  const ref = { workshopId: server.workshopId, document: 'session', owner: '' } as const
  const before = (await server.store().loadDocument(ref)).seq
  await server.restart()
  await until(() => ada.provider.synced)
  await server.setState({ locked: true })
  await until(() => ada.doc.getMap('session').get('locked') === true)
  expect((await server.store().loadDocument(ref)).seq).toBe(before + 1)
})

test("SY61 disconnect ends one participant's connections only", async () => {
  const server = await makeSync()
  const ada = await server.addPerson('participant', 'Ada')
  const tabs = [await openRaw(server.url('board'), ada), await openRaw(server.url('session'), ada)]
  const ben = await openRaw(server.url('board'), await server.addPerson('participant', 'Ben'))
  await until(() => [...tabs, ben].every(({ received }) => received.length > 0))
  server.sync().disconnect(server.workshopId, ada.participantId, closeCodes.forbidden)
  expect(await Promise.all(tabs.map((tab) => tab.closeCode()))).toEqual([4403, 4403])
  ben.send(3)
  await until(() => server.sync().counts().connections === 1)
  expect(ben.closed.code).toBe(0)
})

test('SY62 close waits for what was received, then says 1001', async () => {
  const control = makeControl()
  const server = await makeSync({ wrapStore: control.wrapStore })
  const ada = server.connect(await server.addPerson('participant'))
  await until(() => ada.saved.count === 1)
  const codes: number[] = []
  ada.provider.on('connection-close', (event) => codes.push(event?.code ?? 0))
  control.hold()
  ada.items.set('a', '1')
  await until(control.isWaiting)
  const closing = server.sync().close()
  expect(codes).toEqual([])
  control.release()
  await closing
  await until(() => codes.includes(1001))
  expect(ada.saved.count).toBe(2)
  ada.provider.disconnect()
  const protocols = protocolsOf(await server.addPerson('participant'))
  expect(await statusOf(server.url('board'), { protocols })).toBe(503)
})

function readItems(server: SyncUnderTest) {
  return server.sync().readBoard(server.workshopId, textsOf)
}
