import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import { Awareness } from '../../server/sync/awareness.ts'
import { makeSync, type SyncUnderTest } from '../helpers/makeSync.ts'
import { openRaw } from '../helpers/rawClient.ts'
import { encodeState } from '../helpers/syncMessages.ts'
import { until } from '../helpers/until.ts'

type Client = ReturnType<SyncUnderTest['connect']>

test('SY40 a state reaches the others stamped, a forged stamp is replaced', async () => {
  const server = await makeSync()
  const eve = await server.addPerson('participant', 'Eve')
  const client = server.connect(eve)
  const ben = server.connect(await server.addPerson('viewer', 'Ben'))
  client.provider.awareness.setLocalState({
    cursor: { x: 1, y: 2 },
    who: { participantId: 'somebody', name: 'The boss', role: 'facilitator', color: 'coral' },
    payload: 'x',
  })
  await until(() => stateOf(ben, client)?.cursor !== undefined)
  expect(stateOf(ben, client)).toEqual({
    cursor: { x: 1, y: 2 },
    who: { participantId: eve.participantId, name: 'Eve', role: 'participant', color: 'teal' },
  })
})

test('SY40 a state that is no presence still says who is there, and nothing else', async () => {
  const server = await makeSync()
  const ada = server.connect(await server.addPerson('participant', 'Ada'))
  const ben = server.connect(await server.addPerson('participant', 'Ben'))
  ada.provider.awareness.setLocalState({ cursor: { x: 'canary', y: Number.MAX_VALUE } })
  await until(() => stateOf(ben, ada) !== undefined)
  expect(stateOf(ben, ada)).toEqual({ who: expect.objectContaining({ name: 'Ada' }) })
})

test('SY40 a changed name shows with the next movement', async () => {
  const server = await makeSync()
  const person = await server.addPerson('participant', 'Ada')
  const ada = server.connect(person)
  const ben = server.connect(await server.addPerson('participant', 'Ben'))
  ada.provider.awareness.setLocalState({})
  await until(() => stateOf(ben, ada) !== undefined)
  const renamed = { id: person.participantId, name: 'Ada L.', role: 'participant', color: 'pink' }
  await server.setState({ people: [renamed as never] })
  ada.provider.awareness.setLocalState({ cursor: { x: 0, y: 0 } })
  await until(() => JSON.stringify(stateOf(ben, ada)).includes('Ada L.'))
  expect(stateOf(ben, ada)).toMatchObject({ who: { name: 'Ada L.', color: 'pink' } })
})

test("SY41 nobody speaks for another person's client id, not even after they left", async () => {
  const server = await makeSync()
  const ada = server.connect(await server.addPerson('participant', 'Ada'))
  const ben = server.connect(await server.addPerson('participant', 'Ben'))
  const eve = await openRaw(server.url('board'), await server.addPerson('participant', 'Eve'))
  ada.provider.awareness.setLocalState({})
  await until(() => stateOf(ben, ada) !== undefined)
  eve.socket.send(encodeState(ada.doc.clientID, 99, '{"cursor":{"x":66,"y":66}}'))
  eve.socket.send(encodeState(4242, 1, '{"cursor":{"x":7,"y":7}}'))
  await until(() => ben.provider.awareness.getStates().has(4242))
  expect(stateOf(ben, ada)?.who).toMatchObject({ name: 'Ada' })
  expect(stateOf(ben, ada)?.cursor).toBeUndefined()
  ada.provider.disconnect()
  await until(() => stateOf(ben, ada) === undefined)
  const mallory = await openRaw(server.url('board'), await server.addPerson('participant', 'Mal'))
  mallory.socket.send(encodeState(ada.doc.clientID, 100, '{"cursor":{"x":66,"y":66}}'))
  mallory.socket.send(encodeState(4343, 1, '{}'))
  await until(() => ben.provider.awareness.getStates().has(4343))
  expect(stateOf(ben, ada)).toBeUndefined()
})

test('SY42 who leaves is gone for the others, who returns is back', async () => {
  const server = await makeSync()
  const ada = server.connect(await server.addPerson('participant', 'Ada'))
  const ben = server.connect(await server.addPerson('participant', 'Ben'))
  ada.provider.awareness.setLocalState({})
  await until(() => stateOf(ben, ada) !== undefined)
  ada.provider.ws?.close()
  await until(() => stateOf(ben, ada) === undefined)
  await until(() => ada.provider.wsconnected)
  ada.provider.awareness.setLocalState({ cursor: { x: 3, y: 3 } })
  await until(() => stateOf(ben, ada)?.cursor !== undefined)
})

test('SY42 a second connection of the same person takes over before the first is known to be dead', async () => {
  const server = await makeSync()
  const ada = await server.addPerson('participant', 'Ada')
  const ben = server.connect(await server.addPerson('participant', 'Ben'))
  const dead = await openRaw(server.url('board'), ada)
  dead.socket.send(encodeState(77, 1, '{"cursor":{"x":1,"y":1}}'))
  await until(() => ben.provider.awareness.getStates().has(77))
  const alive = await openRaw(server.url('board'), ada)
  alive.socket.send(encodeState(77, 2, '{"cursor":{"x":2,"y":2}}'))
  await until(() => JSON.stringify(ben.provider.awareness.getStates().get(77)).includes('"x":2'))
  dead.socket.close()
  await dead.closeCode()
  alive.socket.send(encodeState(77, 3, '{"cursor":{"x":3,"y":3}}'))
  await until(() => JSON.stringify(ben.provider.awareness.getStates().get(77)).includes('"x":3'))
})

test('SY43 who arrives, and who asks, is told who is here', async () => {
  const server = await makeSync()
  const ada = server.connect(await server.addPerson('participant', 'Ada'))
  ada.provider.awareness.setLocalState({ cursor: { x: 5, y: 5 } })
  const ben = server.connect(await server.addPerson('participant', 'Ben'))
  await until(() => stateOf(ben, ada)?.cursor !== undefined)
  const raw = await openRaw(server.url('board'), await server.addPerson('participant', 'Eve'))
  await until(() => raw.receivedOf(1).length >= 1)
  const before = raw.receivedOf(1).length
  raw.send(3)
  // Somebody's pointer may come before the answer.
  await until(() => textsOf(raw.receivedOf(1).slice(before)).includes('Ada'))
})

function textsOf(messages: readonly Uint8Array[]): string {
  return messages.map((message) => new TextDecoder().decode(message)).join('\n')
}

function stateOf(reader: Client, speaker: Client) {
  return reader.provider.awareness.getStates().get(speaker.doc.clientID)
}

test('S72 where somebody points is not passed on while pointers are hidden, everything else is', () => {
  const awareness = new Awareness()
  const ada = { ...speaker('Ada'), showsPointer: () => false }
  awareness.receive(ada, statesOf(11, 1, 5))
  awareness.receive(speaker('Frida'), statesOf(12, 1, 6))
  expect(readStates(awareness.takeChanges(10_000))).toEqual([
    [11, 1, undefined],
    [12, 1, { x: 6, y: 0 }],
  ])
})

test('S72 a facilitator hides the pointers of all but facilitators, and shows them again', async () => {
  const server = await makeSync()
  const frida = server.connect(await server.addPerson('facilitator', 'Frida'))
  const ada = server.connect(await server.addPerson('participant', 'Ada'))
  const ben = server.connect(await server.addPerson('participant', 'Ben'))
  const point = (x: number) => {
    for (const one of [frida, ada]) one.provider.awareness.setLocalStateField('cursor', { x, y: 0 })
  }
  const seen = (one: Client) => stateOf(ben, one)?.cursor?.x
  point(1)
  await until(() => seen(ada) === 1 && seen(frida) === 1)
  await server.setState({ pointersHidden: true })
  point(2)
  await until(() => seen(frida) === 2 && stateOf(ben, ada)?.cursor === undefined)
  await server.setState({ pointersHidden: false })
  point(3)
  await until(() => seen(ada) === 3)
})

test('SY71 what waits for a tick holds each person once, with the newest state', () => {
  const awareness = new Awareness()
  const ada = speaker('Ada')
  for (const x of [1, 2, 3]) awareness.receive(ada, statesOf(11, x, x))
  awareness.receive(speaker('Ben'), statesOf(12, 1, 9))
  expect(readStates(awareness.takeChanges(10_000))).toEqual([
    [11, 3, { x: 3, y: 0 }],
    [12, 1, { x: 9, y: 0 }],
  ])
  expect(awareness.takeChanges(10_000)).toBeUndefined()
})

test('SY71 what is too much for a tick waits, those that wait longest come first', () => {
  const awareness = new Awareness()
  const people = ['Ada', 'Ben', 'Cem'].map(speaker)
  people.forEach((person, index) => {
    awareness.receive(person, statesOf(index, 1, 1))
  })
  expect(readStates(awareness.takeChanges(1)).map(([id]) => id)).toEqual([0])
  people.forEach((person, index) => {
    awareness.receive(person, statesOf(index, 2, 2))
  })
  expect(readStates(awareness.takeChanges(1))).toEqual([[1, 2, { x: 2, y: 0 }]])
  expect(readStates(awareness.takeChanges(10_000)).map(([id]) => id)).toEqual([2, 0])
  expect(awareness.hasChanges()).toBe(false)
})

test('SY30 a forged length reads nothing of what lies behind the message', () => {
  const awareness = new Awareness()
  const whole = statesOf(11, 1, 5)
  const neighbour = new TextEncoder().encode(JSON.stringify({ cursor: { x: 1, y: 1 } }))
  const chunk = Uint8Array.from([1, 11, 1, neighbour.length, ...neighbour])
  expect(awareness.receive(speaker('Ada'), chunk.subarray(0, 4))).toMatchObject({
    reason: 'malformed',
  })
  expect(awareness.hasChanges()).toBe(false)
  expect(awareness.receive(speaker('Ada'), whole).ok).toBe(true)
})

function speaker(name: string) {
  const stamp = { participantId: name, name, role: 'participant', color: 'teal' } as const
  return { participantId: name, stamp: () => stamp, showsPointer: () => true }
}

function statesOf(clientId: number, clock: number, x: number): Uint8Array {
  const message = encodeState(clientId, clock, JSON.stringify({ cursor: { x, y: 0 } }))
  const decoder = decoding.createDecoder(message)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

function readStates(
  bytes: Uint8Array = Uint8Array.of(0),
): [clientId: number, clock: number, cursor: unknown][] {
  const decoder = decoding.createDecoder(bytes)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => [
    decoding.readVarUint(decoder),
    decoding.readVarUint(decoder),
    JSON.parse(decoding.readVarString(decoder)).cursor,
  ])
}
