import { EventEmitter } from 'node:events'
import type { Duplex } from 'node:stream'
import { expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { succeed } from '#shared/basics'
import { Connection } from '../../server/sync/connection.ts'
import { encodeFrame, joinFrames } from '../../server/sync/frames.ts'
import { Tick } from '../../server/sync/tick.ts'
import { makeSync } from '../helpers/makeSync.ts'
import { putManyNotes } from '../helpers/notes.ts'
import { openRaw } from '../helpers/rawClient.ts'
import { until } from '../helpers/until.ts'

const message = new Uint8Array(10)
const mega = 1024 * 1024

test('SY32 presence stops at 1 MB behind, updates go on', () => {
  const { connection, socket } = makeConnection()
  socket.bufferedAmount = mega + 1
  connection.sendTick(new Tick(undefined, message), false)
  expect(socket.sent).toEqual([])
  connection.sendTick(new Tick(message, new Uint8Array(99)), false)
  expect(socket.sent).toEqual([encodeFrame(message)])
  socket.bufferedAmount = mega
  connection.sendTick(new Tick(message, message), false)
  expect(socket.sent.at(-1)).toEqual(joinFrames(encodeFrame(message), encodeFrame(message)))
})

test('SY32 a reader 4 MB behind is closed with 1013', () => {
  const { connection, socket } = makeConnection()
  socket.bufferedAmount = 4 * mega
  connection.send(message)
  expect(socket.closedWith).toBeUndefined()
  socket.bufferedAmount = 4 * mega + 1
  connection.send(message)
  expect(socket.closedWith).toBe(1013)
  expect(socket.sent).toHaveLength(1)
})

test('SY32 a reader that takes nothing for 10 s is closed with 1013', () => {
  const { connection, socket, clock } = makeConnection()
  connection.send(message)
  clock.nowMs = 10_000
  connection.beat()
  expect(socket.closedWith).toBeUndefined()
  clock.nowMs = 10_001
  connection.beat()
  expect(socket.closedWith).toBe(1013)
})

test('SY32 a slow reader of something large gets the time that takes', () => {
  const { connection, socket, clock } = makeConnection()
  socket.bufferedAmount = 3 * mega
  connection.send(message)
  clock.nowMs = 40_000
  socket.emit('pong')
  connection.beat()
  expect(socket.closedWith).toBeUndefined()
  socket.drain()
  clock.nowMs = 400_000
  connection.beat()
  expect(socket.closedWith).toBeUndefined()
})

test('SY32 a peer without a sign of life is dropped, one that answers is kept', () => {
  const dead = makeConnection()
  for (let beat = 0; beat < 4; beat += 1) dead.connection.beat()
  expect(dead.socket.isTerminated).toBe(true)
  const alive = makeConnection()
  for (let beat = 0; beat < 20; beat += 1) {
    alive.connection.beat()
    alive.socket.emit('pong')
  }
  expect(alive.socket.isTerminated).toBe(false)
  expect(alive.socket.pings).toBe(20)
})

test('SY31 while much waits for the disk nothing is read, and silence is not held against it', () => {
  const { connection, socket } = makeConnection()
  connection.setWaitingBytes(mega + 1)
  expect(socket.isPaused).toBe(true)
  for (let beat = 0; beat < 10; beat += 1) connection.beat()
  expect(socket.isTerminated).toBe(false)
  connection.setWaitingBytes(mega / 2)
  expect(socket.isPaused).toBe(true)
  connection.setWaitingBytes(0)
  expect(socket.isPaused).toBe(false)
})

test('SY30 an error of the socket ends nothing but the socket', () => {
  const { connection, socket, errors } = makeConnection()
  socket.emit('error', new Error('reset'))
  expect(errors).toHaveLength(1)
  expect(connection.isOver()).toBe(false)
  socket.emit('close')
  expect(connection.isOver()).toBe(true)
})

test('SY32 a real reader that stops reading is let go, the others go on', async () => {
  const server = await makeSync()
  const person = await server.addPerson('participant', 'Ada')
  const author = person.participantId
  const ada = server.connect(person)
  const ben = server.connect(await server.addPerson('participant', 'Ben'))
  const stuck = await openRaw(server.url('board'), await server.addPerson('viewer'))
  await until(() => ada.saved.count === 1 && stuck.received.length > 0)
  stuck.socket.pause()
  let n = 0
  const write = () => putManyNotes(ada.doc, `n${n++ % 20}`, author, 58_000)
  await until(() => {
    if (ada.saved.count >= n) for (let more = 0; more < 20; more += 1) write()
    return server.sync().counts().connections === 2
  })
  stuck.socket.resume()
  expect([1013, 1006]).toContain(await stuck.closeCode())
  ben.items.set('after', '1')
  await until(() => ada.items.has('after'))
})

function makeConnection() {
  const socket = new FakeSocket()
  const clock = { nowMs: 0 }
  const errors: Error[] = []
  const connection = new Connection({
    socket: socket as unknown as WebSocket,
    stream: socket as unknown as Duplex,
    workshopId: 'w',
    participantId: 'p',
    stamp: () => ({ participantId: 'p', name: 'Ada', role: 'participant', color: 'teal' }),
    role: 'participant',
    epoch: undefined,
    session: () => ({ othersMayEdit: false }),
    mayWrite: () => succeed(true),
    nowMs: () => clock.nowMs,
    onError: (error) => errors.push(error),
    onClosing: () => undefined,
  })
  connection.listen(() => undefined)
  return { connection, socket, clock, errors }
}

/** As much of a websocket and its stream as a connection uses; what is sent stays unsent until `drain`. */
class FakeSocket extends EventEmitter {
  readonly OPEN = 1
  readyState = 1
  bufferedAmount = 0
  isPaused = false
  isTerminated = false
  readonly sent: Uint8Array[] = []
  pings = 0
  closedWith: number | undefined
  #callbacks: (() => void)[] = []

  write(frames: Uint8Array, callback: () => void): void {
    this.sent.push(frames)
    this.#callbacks.push(callback)
  }

  drain(): void {
    this.bufferedAmount = 0
    for (const callback of this.#callbacks.splice(0)) callback()
  }

  pause(): void {
    this.isPaused = true
  }

  resume(): void {
    this.isPaused = false
  }

  ping(): void {
    this.pings += 1
  }

  close(code: number): void {
    this.closedWith = code
  }

  terminate(): void {
    this.isTerminated = true
  }
}
