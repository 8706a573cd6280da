import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeControl } from '../helpers/controlStore.ts'
import { makeSync } from '../helpers/makeSync.ts'
import { putNote, textsOf } from '../helpers/notes.ts'
import { until } from '../helpers/until.ts'

test('SY10 what was written offline arrives on connect', async () => {
  const server = await makeSync()
  const ada = await server.addPerson('participant')
  const offline = new Y.Doc()
  for (let n = 0; n < 50; n += 1) putNote(offline, `n${n}`, ada.participantId)
  const online = server.connect(ada, 'board', offline)
  const ben = server.connect(await server.addPerson('participant'))
  await until(() => ben.items.size === 50)
  await until(() => online.saved.count === 1)
})

test('SY11 nothing is told before it is on disk', async () => {
  const control = makeControl()
  const server = await makeSync({ wrapStore: control.wrapStore })
  const ada = server.connect(await server.addPerson('participant', 'Ada'))
  const ben = server.connect(await server.addPerson('participant', 'Ben'))
  await until(() => ada.provider.synced && ben.provider.synced && ada.saved.count === 1)
  control.hold()
  ada.items.set('a', '1')
  await until(control.isWaiting)
  // Presence does not wait for the disk: when it has come, an update that did not wait would be there too.
  ada.provider.awareness.setLocalState({ selection: ['a'] })
  await until(() => JSON.stringify([...ben.provider.awareness.getStates()]).includes('["a"]'))
  expect(ben.items.size).toBe(0)
  expect(ada.saved.count).toBe(1)
  const seen = await server.sync().readBoard(server.workshopId, (doc) => doc.getMap('items').size)
  expect(seen).toBe(0)
  control.release()
  await until(() => ben.items.size === 1 && ada.saved.count === 2)
})

test('SY12 updates keep their order through a slow disk', async () => {
  const control = makeControl()
  const server = await makeSync({ wrapStore: control.wrapStore })
  const ada = server.connect(await server.addPerson('participant'))
  const ben = server.connect(await server.addPerson('participant'))
  await until(() => ada.saved.count === 1 && ben.saved.count === 1)
  control.hold()
  ada.items.set('first', '1')
  await until(control.isWaiting)
  ada.items.set('text', '')
  const record = ada.doc.getMap<Y.Map<unknown>>('items').get('text')
  const text = record?.get('text') as Y.Text
  for (const letter of 'in order') text.insert(text.length, letter)
  ben.items.set('other', '1')
  control.release()
  await until(() => ada.saved.count === 11 && ben.saved.count === 2)
  const stored = await server.store().loadDocument(refOf(server.workshopId))
  const doc = new Y.Doc()
  for (const update of stored.updates) {
    Y.applyUpdate(doc, update)
    expect(doc.store.pendingStructs).toBeNull()
  }
  expect(textsOf(doc)).toEqual({ first: '1', other: '1', text: 'in order' })
})

test('SY13 saved counts every update message of its connection, and only those', async () => {
  const server = await makeSync()
  const ada = server.connect(await server.addPerson('participant'))
  const ben = server.connect(await server.addPerson('participant'))
  await until(() => ada.saved.count === 1)
  for (let n = 0; n < 20; n += 1) ada.items.set(`n${n}`, `${n}`)
  await until(() => ada.saved.count === 21)
  await until(() => ben.items.size === 20)
  expect(ben.saved.count).toBe(1)
})

test('SY14 reconnecting with nothing new is called saved and adds no row', async () => {
  const server = await makeSync()
  const ada = await server.addPerson('participant')
  const first = server.connect(ada)
  first.items.set('a', '1')
  first.items.delete('a')
  first.items.set('b', '1')
  await until(() => first.saved.count === 1)
  first.provider.disconnect()
  const again = server.connect(ada, 'board', first.doc)
  await until(() => again.saved.count === 1)
  const rows = () => server.store().loadDocument(refOf(server.workshopId))
  const before = (await rows()).seq
  const third = server.connect(ada, 'board', first.doc)
  const viewer = server.connect(await server.addPerson('viewer'), 'board')
  await until(() => third.saved.count === 1 && viewer.saved.count === 1)
  expect((await rows()).seq).toBe(before)
})

test('SY15 a failed write is neither told nor kept, and is sent again on return', async () => {
  const control = makeControl()
  const server = await makeSync({ wrapStore: control.wrapStore })
  const ada = server.connect(await server.addPerson('participant'))
  const ben = server.connect(await server.addPerson('participant'))
  await until(() => ada.saved.count === 1 && ben.saved.count === 1)
  const codes: number[] = []
  ada.provider.on('connection-close', (event) => codes.push(event?.code ?? 0))
  control.fail(true)
  ada.items.set('a', '1')
  await until(() => codes.includes(1011))
  expect(ben.items.size).toBe(0)
  expect(ben.provider.wsconnected).toBe(true)
  control.fail(false)
  await until(() => ben.items.size === 1)
  ben.items.set('b', '1')
  await until(() => ada.items.size === 2)
  const stored = await server.store().loadDocument(refOf(server.workshopId))
  expect(stored.seq).toBe(2)
})

test('SY16 a new process finds everything that was called saved', async () => {
  const server = await makeSync()
  const ada = server.connect(await server.addPerson('participant'))
  await until(() => ada.saved.count === 1)
  for (let n = 0; n < 100; n += 1) ada.items.set(`n${n}`, `${n}`)
  await until(() => ada.saved.count === 101)
  const expected = ada.items.toJSON()
  ada.provider.disconnect()
  await server.restart()
  const seen = await server.sync().readBoard(server.workshopId, textsOf)
  expect(seen).toEqual(expected)
  const ben = server.connect(await server.addPerson('viewer'))
  await until(() => ben.items.size === 100)
})

test('SY16 clients reconnect to a new process by themselves and go on', async () => {
  const server = await makeSync()
  const ada = server.connect(await server.addPerson('participant'))
  const ben = server.connect(await server.addPerson('participant'))
  ada.items.set('before', '1')
  await until(() => ben.items.size === 1)
  await server.restart()
  ada.items.set('meanwhile', '1')
  await until(() => ben.items.size === 2)
  ben.items.set('after', '1')
  await until(() => ada.items.size === 3)
})

function refOf(workshopId: string) {
  return { workshopId, document: 'board', owner: '' } as const
}
