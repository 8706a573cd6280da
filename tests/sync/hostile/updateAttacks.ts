import * as Y from 'yjs'
import { encodeMessage } from '../../helpers/syncMessages.ts'
import { type Attack, openSocket, type Session, sendMessages, type Target } from './attacker.ts'
import { futureDeletion, hostileUpdates } from './hostileUpdates.ts'

const pending = 2000
const tooMany = 429
/** Message 100: the update was taken, or known already. */
const saved = 100

/** What the gate refuses, over a socket. */
export const updateAttacks: readonly Attack[] = [
  ...hostileUpdates.map(
    ({ name, code, mayBeKnown, make }): Attack => ({
      name,
      ends: [code, tooMany, ...(mayBeKnown ? [saved] : [])],
      run: async (target) => {
        const session = await target.enter()
        const copy = await readBoard(target, session)
        return copy
          ? [await sendUpdate(target, session, make(copy, session.participantId))]
          : [tooMany]
      },
    }),
  ),
  {
    name: 'deletions of what is not written yet',
    ends: [4422, 429],
    run: async (target) => {
      const session = await target.enter()
      const copy = await readBoard(target, session)
      if (!copy) return [429]
      const deletion = encodeMessage(0, 2, futureDeletion(copy))
      return [await sendMessages(target, session, Array<Uint8Array>(5).fill(deletion))]
    },
  },
  {
    name: '2,000 pending updates in a row',
    isHeavy: true,
    ends: [4422, 429],
    run: async (target) => [await sendMessages(target, await target.enter(), pendingUpdates())],
  },
]

/** @returns how the connection ended, or 100 when it was called saved */
async function sendUpdate(target: Target, session: Session, update: Uint8Array): Promise<number> {
  const { socket, ended, opened } = openSocket(target, session)
  const kept = new Promise<number>((resolve) => {
    socket.on('message', (data: Buffer) => data[0] === saved && resolve(saved))
  })
  if (await opened) socket.send(encodeMessage(0, 2, update))
  const end = await Promise.race([ended, kept])
  socket.terminate()
  return end
}

/** The board as it is now; undefined when not let in. */
async function readBoard(target: Target, session: Session): Promise<Y.Doc | undefined> {
  const { socket, ended, opened } = openSocket(target, session)
  const doc = new Y.Doc()
  const answer = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      if (data[0] !== 0 || data[1] !== 1) return
      Y.applyUpdate(doc, withoutHead(data))
      resolve()
    })
  })
  if (!(await opened)) return undefined
  // Who names a client gets everything in one answer, who has nothing in several.
  socket.send(encodeMessage(0, 0, Uint8Array.of(1, 1, 0)))
  await Promise.race([answer, ended])
  socket.close()
  await ended
  return doc
}

/** The payload of a sync message: after type, step and the varUint of its length. */
function withoutHead(message: Buffer): Uint8Array {
  let at = 2
  while ((message[at] ?? 0) >= 128) at += 1
  return Uint8Array.from(message.subarray(at + 1))
}

/** All but the first update of one document: each builds on what the server lacks. */
function pendingUpdates(): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(encodeMessage(0, 2, update)))
  for (let n = 0; n <= pending; n += 1) doc.getMap('items').set(`n${n}`, n)
  return updates.slice(1)
}
