import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import type { DocumentRef, Store } from '#server/store'
import { succeed } from '#shared/basics'
import { addItems, type Change, deleteItems, editItemText, moveItems } from '#shared/board'
import { createRoomLoader } from '../../server/sync/loadRoom.ts'
import { readMessage } from '../../server/sync/messages.ts'
import type { Room } from '../../server/sync/room.ts'
import { Rooms } from '../../server/sync/rooms.ts'
import type { Member } from '../../server/sync/seat.ts'
import { makeWorkshop } from './makeRows.ts'
import { encodeMessage } from './syncMessages.ts'
import { makeSyncParts, readSession } from './syncParts.ts'

const change: Change = { origin: 'life', label: 'life' }
const people = 30
/** Updates under way at once. */
const mostWaiting = 200
const mostWaitMs = 60_000

/**
 * The life of one board on the real rooms, gate and store, without sockets and at full speed: days on which people
 * come and go, the room empty after each.
 */
export async function beginLife(store: Store, notes: number) {
  const workshop = makeWorkshop()
  await store.createWorkshop(workshop, [], [])
  const ref: DocumentRef = { workshopId: workshop.id, document: 'board', owner: '' }
  const faults: unknown[] = []
  const log = {
    debug: () => undefined,
    warn: () => undefined,
    error: (e: object) => faults.push(e),
  }
  const timing = { tickMs: 33, commitWindowMs: 0, idleMs: 0, beatMs: 5_000 }
  const loader = createRoomLoader(makeSyncParts(store, log), timing, (id) => readSession(store, id))
  const rooms = new Rooms({
    load: loader.load,
    compact: loader.compact,
    idleMs: timing.idleMs,
    onUnloaded: () => undefined,
    onFault: (error) => faults.push(error),
  })
  const ids = Array.from({ length: notes }, (_, n) => `note-${n}`)
  const board = { ids, added: notes }
  const loadsMs: number[] = []

  /** Opens the board for `act`, then everybody leaves and the room is let go. */
  async function day<T>(act: (people: Day) => Promise<T>): Promise<T> {
    const startedAtMs = performance.now()
    const room = await rooms.hold(ref)
    loadsMs.push(performance.now() - startedAtMs)
    const people = enter(room, board)
    const result = await act(people)
    await people.settled()
    rooms.release(ref)
    await reach(() => rooms.count() === 0)
    return result
  }

  await day(async (people) => people.fill())
  return {
    ref,
    faults,
    day,
    /** How long each opening took, in milliseconds, a new epoch included. */
    loadsMs,
    epoch: async () => (await store.loadGateFacts(ref)).epoch,
  }
}

type Day = ReturnType<typeof enter>

/** Thirty people in a room, with one copy of the board between them that each in turn writes on. */
function enter(room: Room, board: { readonly ids: string[]; added: number }) {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.doc))
  const crowd = Array.from({ length: people }, (_, n) => enterOne(room, `person-${n}`))
  const clientIds = crowd.map(() => nextClientId())
  let writer = crowd[0] as (typeof crowd)[number]
  copy.on('update', (update: Uint8Array) => writer.send(update))

  function takeTurn(person: number): void {
    writer = crowd[person % people] as typeof writer
    copy.clientID = clientIds[person % people] as number
  }
  const waiting = () => crowd.reduce((sum, { sent, saved }) => sum + sent() - saved(), 0)
  const idAt = (n: number) => board.ids[n % board.ids.length] as string

  return {
    copy,
    /** Resolves when all that was written is on disk, and no compaction is under way. */
    settled: async () => {
      await reach(() => waiting() === 0)
      await room.settled()
    },
    /** All notes, a hundred an update, by everybody. */
    fill: async () => {
      for (let at = 0; at < board.ids.length; at += 100) {
        takeTurn(at / 100)
        const items = board.ids.slice(at, at + 100).map((id, n) => note(id, at + n, writer.id))
        addItems(copy, items, change)
      }
      await reach(() => waiting() === 0)
    },
    /** Somebody comes back with a new client id, moves two notes, types, and every fifth puts a note in the place of another. */
    visit: async (n: number) => {
      clientIds[n % people] = nextClientId()
      takeTurn(n)
      moveItems(
        copy,
        [
          [idAt(n * 7), boxAt(n)],
          [idAt(n * 13), boxAt(n + 9)],
        ],
        change,
      )
      editItemText(copy, idAt(n * 11), `customers wait ${n % 100}`, change)
      if (n % 5 === 0) {
        deleteItems(copy, [idAt(n)], change)
        board.added += 1
        board.ids[n % board.ids.length] = `note-${board.added}`
        addItems(copy, [note(idAt(n), n, writer.id)], change)
      }
      await reach(() => waiting() < mostWaiting)
    },
    /** Somebody lets go of a note they dragged. */
    drop: async (n: number) => {
      takeTurn(n)
      moveItems(copy, [[idAt(n * 17), boxAt(n)]], change)
      if (n % mostWaiting === 0) await reach(() => waiting() < mostWaiting)
    },
    rows: () => room.rowCount(),
  }
}

function enterOne(room: Room, id: string) {
  let sent = 0
  let saved = 0
  const member: Member = {
    participantId: id,
    role: 'participant',
    epoch: undefined,
    stamp: () => ({ participantId: id, role: 'participant', name: id, color: 'teal' }),
    mayWrite: () => succeed(true),
    session: () => ({ othersMayEdit: true }),
    showsPointer: () => true,
    send: (message) => {
      if (message[0] === 100) saved = readVarUint(message)
    },
    sendFrames: () => undefined,
    sendTick: () => undefined,
    setWaitingBytes: () => undefined,
    close: (code, reason) => {
      throw new Error(`${id} was closed with ${code}: ${reason}`)
    },
  }
  room.join(member)
  return {
    id,
    sent: () => sent,
    saved: () => saved,
    send: (update: Uint8Array) => {
      const message = readMessage(encodeMessage(0, 2, update))
      if (!message.ok) throw new Error(message.reason)
      sent += 1
      room.receive(member, message.value)
    },
  }
}

let clientIds = 1_000

function nextClientId(): number {
  clientIds += 7_919
  return clientIds
}

function readVarUint([, ...bytes]: Uint8Array): number {
  return bytes.reduce((sum, byte, index) => sum + (byte & 127) * 128 ** index, 0)
}

function note(id: string, n: number, author: string) {
  const fields = { kind: 'note', box: boxAt(n), z: `a${n}`, author, createdAt: 1 }
  return {
    id,
    ...fields,
    color: 'yellow',
    text: 'customers wait because nobody owns the answer between teams',
  }
}

function boxAt(n: number) {
  return { x: (n * 37) % 9_000, y: (n * 91) % 9_000, w: 200, h: 200 }
}

/** Like `until`, but also where no test is running. */
async function reach(holds: () => boolean): Promise<void> {
  const givenUpMs = performance.now() + mostWaitMs
  while (!holds()) {
    if (performance.now() > givenUpMs) throw new Error(`never came: ${holds}`)
    await wait(1)
  }
}
