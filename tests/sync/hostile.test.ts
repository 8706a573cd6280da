import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { syncPath } from '#shared/protocol'
import { makeSync, type SyncUnderTest } from '../helpers/makeSync.ts'
import { putManyNotes } from '../helpers/notes.ts'
import { openRaw, sendFrame } from '../helpers/rawClient.ts'
import { encodeMessage, encodeState } from '../helpers/syncMessages.ts'
import { until } from '../helpers/until.ts'

const hugeVarUint = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]

const malformed: readonly (readonly [string, string | Uint8Array])[] = [
  ['a text frame', 'hello'],
  ['an empty frame', new Uint8Array()],
  ['an unknown type', Uint8Array.of(77, 1, 2)],
  ['the server-only type 100', Uint8Array.of(100, 1)],
  ['an unknown sync step', Uint8Array.of(0, 9, 0)],
  ['a cut type', Uint8Array.of(0x80)],
  ['a cut step', Uint8Array.of(0)],
  ['a length beyond the end', Uint8Array.of(0, 2, 50, 1, 2)],
  ['a length before the end', Uint8Array.of(0, 2, 1, 0, 0)],
  ['a huge length', Uint8Array.of(0, 2, ...hugeVarUint)],
  ['a length beyond every number', Uint8Array.of(0, 2, ...hugeVarUint, ...hugeVarUint)],
  ['an update of random bytes', encodeMessage(0, 2, Uint8Array.of(7, 99, 1, 255, 3, 1))],
  [
    'an update of many structs that are not there',
    encodeMessage(0, 2, Uint8Array.of(1, 255, 255, 255, 127, 1, 0)),
  ],
  ['a sync step 2 of random bytes', encodeMessage(0, 1, Uint8Array.of(3, 3, 3, 3, 3))],
  ['a broken state vector', encodeMessage(0, 0, Uint8Array.of(5, 1))],
  ['presence that is cut', encodeMessage(1, Uint8Array.of(2, 1, 1))],
  ['presence that is not JSON', encodeState(5, 1, '{"cursor":')],
  ['a query with a tail', Uint8Array.of(3, 1)],
]

test.each(malformed)(
  'SY30 %s closes its sender with 4400 and nobody else',
  async (_what, frame) => {
    const server = await makeSync()
    const { others, check } = await connectOthers(server)
    const raw = await openRaw(server.url('board'), others)
    raw.socket.send(frame)
    expect(await raw.closeCode()).toBe(4400)
    await check()
  },
)

const frames: readonly (readonly [string, readonly number[], number])[] = [
  ['an unmasked frame', [0x82, 0x01, 0x00], 1002],
  ['a reserved bit', [0xc2, 0x81, 1, 2, 3, 4, 5], 1002],
  ['an unknown opcode', [0x83, 0x81, 1, 2, 3, 4, 5], 1002],
  ['a frame of 101 MB', [0x82, 0xff, 0, 0, 0, 0, 0x06, 0x50, 0, 0, 1, 2, 3, 4], 1009],
  ['a frame of 2^63 bytes', [0x82, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4], 1009],
]

test.each(frames)('SY30 %s ends its sender only', async (_what, frame, code) => {
  const server = await makeSync()
  const { others, check } = await connectOthers(server)
  const path = syncPath(server.workshopId, 'board')
  const answer = await sendFrame(server.port, path, others, frame)
  expect(closeCodeIn(answer)).toBe(code)
  await check()
})

test('SY30 endless fragments are ended', async () => {
  const server = await makeSync()
  const { others, check } = await connectOthers(server)
  const first = [0x02, 0x81, 0, 0, 0, 0, 1]
  const more = Array.from({ length: 200 }, () => [0x00, 0x81, 0, 0, 0, 0, 1])
  const path = syncPath(server.workshopId, 'board')
  const answer = await sendFrame(server.port, path, others, [...first, ...more.flat()])
  expect(closeCodeIn(answer)).toBe(1008)
  await check()
})

test('SY31 a flood of messages is closed with 4429', async () => {
  const server = await makeSync()
  const { others, check } = await connectOthers(server)
  const raw = await openRaw(server.url('board'), others)
  for (let n = 0; n < 12_000; n += 1) raw.send(3)
  expect(await raw.closeCode()).toBe(4429)
  await check()
})

test('SY31 a ping flood is closed with 1008', async () => {
  const server = await makeSync()
  const { others, check } = await connectOthers(server)
  const raw = await openRaw(server.url('board'), others)
  for (let n = 0; n < 100; n += 1) raw.socket.ping()
  expect(await raw.closeCode()).toBe(1008)
  await check()
})

test('SY24 an update of more than 64 KB is too large, a first sync may have 1 MB', async () => {
  const server = await makeSync()
  const { others, check } = await connectOthers(server)
  const raw = await openRaw(server.url('board'), others)
  raw.socket.send(encodeMessage(0, 1, updateOfSize(others.participantId, 900_000)))
  await until(() => raw.receivedOf(100, 1).length === 1)
  raw.socket.send(encodeMessage(0, 2, updateOfSize(others.participantId, 66_000)))
  expect(await raw.closeCode()).toBe(4413)
  await check()
})

test('SY31 a burst beyond what waits for the disk is slowed down, not lost', async () => {
  const server = await makeSync()
  const person = await server.addPerson('participant')
  const ada = server.connect(person)
  await until(() => ada.saved.count === 1)
  for (let n = 0; n < 100; n += 1) putManyNotes(ada.doc, `n${n}`, person.participantId, 30_000)
  await until(() => ada.saved.count === 101)
})

/** Two people at work. `check` proves that they still are and that nothing of the attack is on the board. */
async function connectOthers(server: SyncUnderTest) {
  const ada = server.connect(await server.addPerson('participant', 'Ada'))
  const ben = server.connect(await server.addPerson('participant', 'Ben'))
  ada.items.set('before', '1')
  await until(() => ben.items.has('before') && ada.saved.count >= 1)
  return {
    others: await server.addPerson('participant', 'Eve'),
    check: async () => {
      ben.items.set('after', '1')
      await until(() => ada.items.has('after'))
      expect(ada.provider.wsUnsuccessfulReconnects).toBe(0)
      expect(ben.provider.wsUnsuccessfulReconnects).toBe(0)
      expect(server.log().errors).toEqual([])
    },
  }
}

/** The code of a close frame at the end of what the server sent. */
function closeCodeIn(answer: Buffer): number {
  const at = answer.lastIndexOf(0x88)
  return answer.readUInt16BE(at + 2)
}

function updateOfSize(author: string, bytes: number): Uint8Array {
  const doc = new Y.Doc()
  putManyNotes(doc, 'large', author, bytes)
  return Y.encodeStateAsUpdate(doc)
}
