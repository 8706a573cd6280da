import * as Y from 'yjs'
import { putManyNotes, putNote } from '../../helpers/notes.ts'
import { encodeMessage, encodeState } from '../../helpers/syncMessages.ts'
import { type Attack, atOnce, openSocket, sendMessages, type Target } from './attacker.ts'
import { stateVector } from './stateVector.ts'

const queries = 12_000
const closedByUs = 1005

function flood(name: string, messages: (self: string) => Iterable<Uint8Array>, end = 4429): Attack {
  return {
    name,
    isHeavy: true,
    ends: [end, 429, 0],
    run: async (target) => {
      const session = await target.enter()
      return [await sendMessages(target, session, messages(session.participantId))]
    },
  }
}

/** Allowed messages, too many of them. */
export const floodAttacks: readonly Attack[] = [
  flood('a flood of questions who is here', () => repeat(queries, Uint8Array.of(3))),
  flood('a flood of pointers', () => pointers(queries)),
  flood('a flood of questions for the whole document', () =>
    repeat(queries, encodeMessage(0, 0, Uint8Array.of(1, 1, 0))),
  ),
  flood('a flood of state vectors of 60 KB', () =>
    repeat(300, encodeMessage(0, 0, stateVector(15_000))),
  ),
  flood(
    'a flood of first syncs of 1 MB that are refused at their end',
    () => repeat(40, refusedAtItsEnd()),
    4422,
  ),
  flood('a flood of first syncs of 1 MB', (self) => repeat(40, largeFirstSync(self))),
  flood('a flood of typing', (self) => typing(self, queries)),
  {
    name: 'coming and going, 300 times',
    isHeavy: true,
    ends: [closedByUs, 429],
    run: async (target) => {
      const session = await target.enter()
      const ends: number[] = []
      for (let n = 0; n < 300; n += 1) {
        const { socket, ended, opened } = openSocket(target, session)
        if (await opened) socket.close()
        ends.push(await ended)
      }
      return ends
    },
  },
  {
    name: 'refused and back at once, 100 times',
    isHeavy: true,
    ends: [4422, 429],
    run: async (target) => {
      const session = await target.enter()
      const boom = new Y.Doc()
      boom.getMap('items').set('boom', 'boom')
      const message = encodeMessage(0, 2, Y.encodeStateAsUpdate(boom))
      const ends: number[] = []
      for (let n = 0; n < 100; n += 1) ends.push(await sendMessages(target, session, [message]))
      return ends
    },
  },
  {
    name: '20 readers that ask for everything and read nothing',
    isHeavy: true,
    ends: [1013, 4429, 429, 0],
    run: (target) => atOnce(20, () => askAndNotRead(target)),
  },
]

/** A stuck reader is cut after ten seconds at the latest; the attacker goes on to something else after three. */
async function askAndNotRead(target: Target): Promise<number> {
  const { socket, ended, opened } = openSocket(target, await target.enter())
  if (!(await opened)) return ended
  socket.pause()
  for (let n = 0; n < 200; n += 1) socket.send(encodeMessage(0, 0, Uint8Array.of(0)))
  const giveUp = setTimeout(() => socket.terminate(), 3000)
  const code = await ended
  clearTimeout(giveUp)
  return code
}

function* repeat(count: number, message: Uint8Array): Iterable<Uint8Array> {
  for (let n = 0; n < count; n += 1) yield message
}

function* pointers(count: number): Iterable<Uint8Array> {
  const selection = Array.from({ length: 50 }, (_, n) => `item-${n}-${'x'.repeat(40)}`)
  for (let n = 1; n <= count; n += 1) {
    yield encodeState(4242, n, JSON.stringify({ cursor: { x: n, y: n }, selection }))
  }
}

function* typing(self: string, count: number): Iterable<Uint8Array> {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(encodeMessage(0, 2, update)))
  putNote(doc, `typed by ${self}`, self, '')
  const text = doc.getMap<Y.Map<Y.Text>>('items').get(`typed by ${self}`)?.get('text')
  for (let n = 0; n < count; n += 1) {
    if (n % 2 === 0) text?.insert(0, 'x')
    else text?.delete(0, 1)
    yield* updates.splice(0)
  }
}

function largeFirstSync(self: string): Uint8Array {
  const doc = new Y.Doc()
  putManyNotes(doc, `large by ${self}`, self, 900_000)
  return encodeMessage(0, 1, Y.encodeStateAsUpdate(doc))
}

/** Everything has to be looked at before the last record is found to be none. */
function refusedAtItsEnd(): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let n = 0; n < 1000; n += 1) putNote(doc, `n${n}`, 'somebody', 'x'.repeat(400))
  })
  return encodeMessage(0, 1, Y.encodeStateAsUpdate(doc))
}
