import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeSync } from '../helpers/makeSync.ts'
import { noteFields, putNote, textsOf } from '../helpers/notes.ts'
import { openRaw } from '../helpers/rawClient.ts'
import { encodeMessage } from '../helpers/syncMessages.ts'
import { until } from '../helpers/until.ts'

test("SY20 SY21 a viewer's update reaches nobody, the viewer goes on receiving", async () => {
  const server = await makeSync()
  const viewer = server.connect(await server.addPerson('viewer'))
  const ada = server.connect(await server.addPerson('participant'))
  await until(() => viewer.saved.count === 1 && ada.saved.count === 1)
  viewer.items.set('forbidden', '1')
  await fence(server, viewer)
  ada.items.set('allowed', '1')
  await until(() => viewer.items.has('allowed'))
  expect(ada.items.toJSON()).toEqual({ allowed: '1' })
  expect(viewer.provider.wsconnected).toBe(true)
  expect(viewer.saved.count).toBe(1)
  expect(await readItems(server)).toEqual({ allowed: '1' })
})

test.each(['facilitator', 'participant', 'viewer'] as const)(
  'SY20 a %s cannot write the session document',
  async (role) => {
    const server = await makeSync()
    const writer = server.connect(await server.addPerson(role, 'Eve'), 'session')
    const reader = server.connect(await server.addPerson('participant', 'Ada'), 'session')
    await until(() => writer.provider.synced && reader.provider.synced)
    writer.doc.getMap('session').set('title', 'forged')
    await fence(server, writer)
    await server.setState({ locked: true })
    await until(() => reader.doc.getMap('session').get('locked') === true)
    expect(reader.doc.getMap('session').get('title')).toBe('Planning day')
    expect(writer.provider.wsconnected).toBe(true)
  },
)

test('SY20 a locked board: participants read, the facilitator writes', async () => {
  const server = await makeSync()
  const ada = server.connect(await server.addPerson('participant'))
  const lead = server.connect(await server.addPerson('facilitator'))
  await until(() => ada.saved.count === 1 && lead.saved.count === 1)
  await server.setState({ locked: true })
  ada.items.set('late', '1')
  await fence(server, ada)
  lead.items.set('closing words', '1')
  await until(() => ada.items.has('closing words'))
  expect(lead.items.toJSON()).toEqual({ 'closing words': '1' })
  expect(ada.saved.count).toBe(1)
})

test('SY22 SY13 after unlocking, what was refused is asked for and called saved', async () => {
  const server = await makeSync()
  const ada = server.connect(await server.addPerson('participant'))
  const lead = server.connect(await server.addPerson('facilitator'))
  await until(() => ada.saved.count === 1 && lead.saved.count === 1)
  await server.setState({ locked: true })
  ada.items.set('one', '1')
  ada.items.set('two', '2')
  await fence(server, ada)
  expect(ada.saved.count).toBe(1)
  await server.setState({ locked: false })
  await until(() => lead.items.size === 2)
  // Two refused updates and the sync step 2 that brought them.
  await until(() => ada.saved.count === 4)
  ada.items.set('three', '3')
  await until(() => ada.saved.count === 5 && lead.items.size === 3)
})

test('SY20 a lock holds for a board that is opened later', async () => {
  const server = await makeSync()
  await server.setState({ locked: true })
  const offline = new Y.Doc()
  const person = await server.addPerson('participant')
  putNote(offline, 'late', person.participantId)
  const ada = server.connect(person, 'board', offline)
  await until(() => ada.provider.synced)
  await fence(server, ada)
  expect(await readItems(server)).toEqual({})
})

test('SY23 an update with a gap is answered with a question, the fifth in a row with 4422', async () => {
  const server = await makeSync()
  const raw = await openRaw(server.url('board'), await server.addPerson('participant'))
  const [, ...gapped] = updatesOf((items) => {
    for (let n = 0; n < 6; n += 1) items.set(`n${n}`, n)
  })
  await until(() => raw.receivedOf(0, 0).length === 1)
  for (const update of gapped.slice(0, 4)) raw.socket.send(encodeMessage(0, 2, update))
  await until(() => raw.receivedOf(0, 0).length === 5)
  expect(raw.receivedOf(100)).toEqual([])
  raw.socket.send(encodeMessage(0, 2, gapped[4] ?? new Uint8Array()))
  expect(await raw.closeCode()).toBe(4422)
  expect(await readItems(server)).toEqual({})
})

test('SY23 typing on while a lock is lifted does not close the connection', async () => {
  const server = await makeSync()
  const ada = await server.addPerson('participant')
  const raw = await openRaw(server.url('board'), ada)
  const updates = updatesOf((items) => {
    for (let n = 0; n < 12; n += 1) items.set(`n${n}`, noteFields(ada.participantId, 'typed'))
  })
  const [refused = new Uint8Array(), ...typedOn] = updates
  await until(() => raw.receivedOf(0, 0).length === 1)
  await server.setState({ locked: true })
  raw.socket.send(encodeMessage(0, 2, refused))
  raw.socket.send(encodeMessage(0, 0, Y.encodeStateVector(new Y.Doc())))
  await until(() => raw.receivedOf(0, 1).length === 1)
  await server.setState({ locked: false })
  for (const update of typedOn) raw.socket.send(encodeMessage(0, 2, update))
  raw.socket.send(encodeMessage(0, 1, Y.mergeUpdates(updates)))
  await until(() => raw.receivedOf(100).length === 1)
  expect(raw.closed.code).toBe(0)
  expect(Object.keys(await readItems(server))).toHaveLength(12)
})

test('SY23 a stock client that misses a part heals by itself', async () => {
  const server = await makeSync()
  const person = await server.addPerson('participant')
  const ada = server.connect(person)
  await until(() => ada.saved.count === 1)
  // As another tab's broadcast channel would: the provider takes it for its own news and does not send it.
  const [first = new Uint8Array()] = updatesOf((items) =>
    items.set('unsent', noteFields(person.participantId, 'is')),
  )
  Y.applyUpdate(ada.doc, first, ada.provider)
  const unsent = ada.doc.getMap<Y.Map<Y.Text>>('items').get('unsent')
  unsent?.get('text')?.insert(2, ' sent')
  const ben = server.connect(await server.addPerson('participant'))
  await until(() => ben.items.size === 1 && ada.saved.count === 3)
  expect(ben.items.toJSON()).toEqual({ unsent: 'is sent' })
})

/**
 * Returns once the server has judged everything this client sent before: rows of one document are judged
 * in order, and the answer to a query of presence comes from the same socket after them.
 */
async function fence(
  server: Awaited<ReturnType<typeof makeSync>>,
  client: ReturnType<Awaited<ReturnType<typeof makeSync>>['connect']>,
): Promise<void> {
  let isAnswered = false
  client.provider.messageHandlers[0] = wrapOnce(client.provider.messageHandlers[0], () => {
    isAnswered = true
  })
  client.provider.ws?.send(Uint8Array.from(encodeMessage(0, 0, Y.encodeStateVector(client.doc))))
  await until(() => isAnswered)
  await server.sync().readBoard(server.workshopId, () => undefined)
}

type Handler = ReturnType<
  Awaited<ReturnType<typeof makeSync>>['connect']
>['provider']['messageHandlers'][number]

function wrapOnce(handler: Handler | undefined, onMessage: () => void): Handler {
  return (...parts) => {
    onMessage()
    handler?.(...parts)
  }
}

function updatesOf(write: (items: Y.Map<unknown>) => void): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  write(doc.getMap('items'))
  return updates
}

function readItems(server: Awaited<ReturnType<typeof makeSync>>) {
  return server.sync().readBoard(server.workshopId, textsOf)
}
