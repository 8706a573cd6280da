import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeSync } from '../helpers/makeSync.ts'
import { noteFields, putNote, textsOf } from '../helpers/notes.ts'
import { openRaw } from '../helpers/rawClient.ts'
import { startEpoch } from '../helpers/startEpoch.ts'
import { encodeMessage } from '../helpers/syncMessages.ts'
import { until } from '../helpers/until.ts'

test('G20 a board of more than 1,000 client ids is rewritten when it is loaded, and nothing is lost', async () => {
  const server = await makeSync()
  const ref = { workshopId: server.workshopId, document: 'board', owner: '' } as const
  const doc = new Y.Doc()
  for (let n = 0; n < 1001; n += 1) {
    doc.clientID = 10_000 + n
    putNote(doc, `n${n % 40}`, '', `text ${n}`)
  }
  const bytes = Y.encodeStateAsUpdate(doc)
  await server.store().appendUpdates([{ ref, bytes, author: '', atMs: 1 }])
  const ada = server.connect(await server.addPerson('participant'))
  await until(() => ada.items.size === 40)
  expect(ada.items.toJSON()).toEqual(textsOf(doc))
  expect(ada.doc.store.clients.size).toBe(1)
  expect((await server.store().loadGateFacts(ref)).epoch).toBe(1)
})

test('G20 a board whose history is three times its contents is rewritten', async () => {
  const server = await makeSync()
  const ref = { workshopId: server.workshopId, document: 'board', owner: '' } as const
  const doc = new Y.Doc({ gc: false })
  const updates: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => updates.push(bytes))
  for (let n = 0; n < 250; n += 1) putNote(doc, 'n', '', 'x'.repeat(1900))
  await server.store().appendUpdates(updates.map((bytes) => ({ ref, bytes, author: '', atMs: 1 })))
  const ada = server.connect(await server.addPerson('participant'))
  await until(() => ada.items.size === 1)
  const stored = await server.store().loadDocument(ref)
  expect(stored.snapshot?.length).toBeLessThan(3000)
})

test('G21 who says the epoch of an older copy is closed with 4409, who says the right one is let in', async () => {
  const server = await makeSync()
  const person = await server.addPerson('participant')
  const ada = server.connect(person)
  await until(() => ada.saved.count === 1)
  ada.items.set('a', 'before')
  await until(() => ada.saved.count === 2)
  ada.provider.destroy()
  expect(await startEpoch(server)).toBe(1)
  const old = await openRaw(`${server.url('board')}?epoch=0`, person)
  expect(await old.closeCode()).toBe(4409)
  const current = await openRaw(`${server.url('board')}?epoch=1`, person)
  await until(
    () => current.receivedOf(101, 1).length === 1 && current.receivedOf(0, 0).length === 1,
  )
  expect(current.received[0]).toEqual(Uint8Array.of(101, 1))
  expect(current.closed.code).toBe(0)
})

test('G21 a stock client that says nothing is recognised by its client ids, and its copy changes nothing', async () => {
  const server = await makeSync()
  const person = await server.addPerson('participant')
  const ada = server.connect(person)
  await until(() => ada.saved.count === 1)
  ada.items.set('a', 'before')
  await until(() => ada.saved.count === 2)
  ada.provider.destroy()
  ada.items.set('offline', 'written meanwhile')
  await startEpoch(server)
  const raw = await openRaw(server.url('board'), person)
  raw.socket.send(encodeMessage(0, 0, Y.encodeStateVector(ada.doc)))
  expect(await raw.closeCode()).toBe(4409)
  const pushy = await openRaw(server.url('board'), person)
  pushy.socket.send(encodeMessage(0, 1, Y.encodeStateAsUpdate(ada.doc)))
  expect(await pushy.closeCode()).toBe(4409)
  const fresh = server.connect(person)
  await until(() => fresh.items.has('a') && fresh.saved.count === 1)
  fresh.items.set('offline', 'written meanwhile')
  await until(() => fresh.saved.count === 2)
  expect(await server.sync().readBoard(server.workshopId, textsOf)).toEqual({
    a: 'before',
    offline: 'written meanwhile',
  })
})

test('G5 G15 a restart keeps claims and the authors of what was deleted', async () => {
  const server = await makeSync()
  const ada = await server.addPerson('participant', 'Ada')
  const lead = await server.addPerson('facilitator', 'Lead')
  const adas = new Y.Doc()
  const atHome = server.connect(ada, 'board', adas)
  await until(() => atHome.saved.count === 1)
  atHome.items.set('a', 'first')
  await until(() => atHome.saved.count === 2)
  const leads = server.connect(lead)
  await until(() => leads.items.has('a') && leads.saved.count === 1)
  leads.items.delete('a')
  await until(() => atHome.items.size === 0 && leads.saved.count === 2)
  await server.restart()
  const forged = new Y.Doc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(adas))
  const before = Y.encodeStateVector(forged)
  forged.clientID = adas.clientID
  putNote(forged, 'f', lead.participantId)
  const raw = await openRaw(server.url('board'), lead)
  raw.socket.send(encodeMessage(0, 2, Y.encodeStateAsUpdate(forged, before)))
  expect(await raw.closeCode()).toBe(4422)
  const again = server.connect(lead)
  await until(() => again.provider.synced && again.saved.count === 1)
  again.doc.getMap('items').set('a', noteFields(ada.participantId, 'restored'))
  await until(() => again.saved.count === 2)
  expect(await server.sync().readBoard(server.workshopId, textsOf)).toEqual({ a: 'restored' })
})
