import { encodeMessage } from '../../helpers/syncMessages.ts'
import {
  type Attack,
  atOnce,
  hungUp,
  openByHand,
  openSocket,
  type Session,
  sendBytes,
  sendMessages,
  type Target,
} from './attacker.ts'
import { closeCodeIn } from './closeCodeIn.ts'
import { stateVector } from './stateVector.ts'

const binary = 0x82
const unfinished = 0x02
const continuation = 0x00
const masked = 0x80

function frame(name: string, end: number, bytes: readonly number[]): Attack {
  return {
    name,
    ends: [end, 429],
    run: async (target) => [await sendBytes(target, await target.enter(), Uint8Array.from(bytes))],
  }
}

function message(name: string, end: number, text: Uint8Array | string): Attack {
  return {
    name,
    ends: [end, 429],
    run: async (target) => [await sendMessages(target, await target.enter(), [text])],
  }
}

/** Frames and messages that no client makes (RFC 6455 and y-protocols). */
export const frameAttacks: readonly Attack[] = [
  frame('an unmasked frame', 1002, [binary, 1, 0]),
  frame('a reserved bit', 1002, [binary | 0x40, masked | 1, 1, 2, 3, 4, 5]),
  frame('opcode 3', 1002, [0x83, masked | 1, 1, 2, 3, 4, 5]),
  frame('a control frame in fragments', 1002, [0x09, masked | 1, 1, 2, 3, 4, 5]),
  frame('a header of 101 MB', 1009, headerOf(101 * 1024 * 1024)),
  frame('a header of 2^63', 1009, [binary, masked | 127, 0x80, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]),
  message('a text frame', 4400, 'hello'),
  message('an empty frame', 4400, new Uint8Array()),
  message('an unknown message type', 4400, Uint8Array.of(77, 1, 2)),
  message('a length beyond the end', 4400, Uint8Array.of(0, 2, 50, 1, 2)),
  message('a state vector of 200,000 entries', 4413, encodeMessage(0, 0, stateVector(200_000))),
  message('a state vector that announces a million entries', 4400, announcing(1_000_000)),
  // A million entries do not fit into a frame, so their header ends it.
  frame('a state vector of a million entries', 1009, headerOf(5_000_000)),
  {
    name: '16,000 unfinished one-byte fragments × 200 sockets',
    isHeavy: true,
    ends: [1008, 429, 0],
    run: (target) => onSockets(target, 200, (session) => sendBytes(target, session, fragments)),
  },
  {
    name: '200 frames of 1 MB whose last byte never comes',
    isHeavy: true,
    ends: [1013, 429, 0],
    run: (target) => onSockets(target, 200, (session) => leaveOpen(target, session)),
  },
  {
    name: 'a ping flood',
    isHeavy: true,
    ends: [1008, 429, 0],
    run: async (target) => {
      const { socket, ended, opened } = openSocket(target, await target.enter())
      if (await opened) for (let n = 0; n < 200; n += 1) socket.ping()
      return [await ended]
    },
  },
]

const fragments = Uint8Array.from([
  ...oneByte(unfinished),
  ...Array.from({ length: 15_999 }, () => oneByte(continuation)).flat(),
])

function oneByte(kind: number): number[] {
  return [kind, masked | 1, 0, 0, 0, 0, 1]
}

function headerOf(length: number): number[] {
  const bytes = new DataView(new ArrayBuffer(8))
  bytes.setBigUint64(0, BigInt(length))
  return [binary, masked | 127, ...new Uint8Array(bytes.buffer), 0, 0, 0, 0]
}

function announcing(entries: number): Uint8Array {
  return encodeMessage(0, 0, encodeMessage(entries, 1, 1))
}

/** Few people, each with some tabs, so that no count of sockets stops it. */
async function onSockets(
  target: Target,
  count: number,
  run: (session: Session) => Promise<number>,
): Promise<number[]> {
  const perPerson = 50
  const sessions = await atOnce(count / perPerson, () => target.enter())
  const ends = sessions.map((session) => atOnce(perPerson, () => run(session)))
  return (await Promise.all(ends)).flat()
}

/** Holds what the server reads of an unfinished frame until it is cut, or four seconds. */
async function leaveOpen(target: Target, session: Session): Promise<number> {
  const { socket, answer } = await openByHand(target, session)
  const megabyte = 1024 * 1024
  socket.write(Uint8Array.from(headerOf(megabyte)))
  socket.write(new Uint8Array(megabyte - 1))
  const giveUp = setTimeout(() => socket.destroy(), 4000)
  await hungUp(socket)
  clearTimeout(giveUp)
  return closeCodeIn(answer())
}
