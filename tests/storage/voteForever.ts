import * as Y from 'yjs'
import { createLog } from '#server/observe'
import { createSessionKeeper } from '#server/session'
import { openStore } from '#server/store'
import { createId } from '#shared/basics'
import { addItems, type StorableItem } from '#shared/board'
import type { CommandRequest } from '#shared/protocol'
import { holdPrivate } from '../helpers/holdPrivate.ts'

/**
 * Victim of killRounds.test.ts: one round after the other in which five people cast growing ballots while it is closed.
 * Prints `cast ROUND PERSON DOTS` and `closed ROUND` after each was acknowledged.
 */
const [dataDir = '', workshopId = '', ...people] = process.argv.slice(2)
const store = await openStore({ dataDir })
const board = new Y.Doc()
const note = {
  kind: 'note',
  box: { x: 0, y: 0, w: 200, h: 200 },
  z: 'a0',
  color: 'yellow',
  text: '',
}
addItems(board, [{ ...note, id: 'n1', author: 'x', createdAt: 1 } as StorableItem], {
  origin: 'test',
  label: 'test',
})
const keeper = createSessionKeeper({
  store,
  log: createLog('silent'),
  nowMs: Date.now,
  newId: createId,
  revoke: async () => {},
  stepBegan: () => {},
  readBoard: async (_id, read) => read(board),
  ...holdPrivate(store),
  roundsChanged: () => {},
  publish: async () => {},
})
const [lead = '', ...voters] = people

function send(participantId: string, command: CommandRequest) {
  const role = participantId === lead ? 'facilitator' : 'participant'
  return keeper.run({ workshopId, participantId, role }, command, createId())
}

/** Votes until the round is closed. @param onCast after each acknowledged ballot */
async function vote(round: string, person: string, onCast: (dots: number) => void): Promise<void> {
  for (let dots = 1; ; dots += 1) {
    const ballot = { kind: 'dots', dots: { n1: dots } } as const
    const ran = await send(person, { type: 'castBallot', round, ballot })
    if (!ran.ok) return
    process.stdout.write(`cast ${round} ${person} ${dots}\n`)
    onCast(dots)
  }
}

async function close(round: string): Promise<void> {
  const closed = await send(lead, { type: 'closeRound', round })
  if (closed.ok) process.stdout.write(`closed ${round}\n`)
}

for (let n = 0; ; n += 1) {
  const id = createId()
  const scope = { kind: 'all' } as const
  const settings = { dots: 99, mostPerNote: 99, blind: true, question: 'Which?' }
  await send(lead, { type: 'openRound', round: { kind: 'dots', id, scope, ...settings } })
  const closeAt = 1 + (n % 4)
  // A database without waiting leaves timers no room: the close is asked for in the midst of the ballots.
  const votes = voters.map((person, at) =>
    vote(id, person, (dots) => {
      if (at === n % voters.length && dots === closeAt) void close(id)
    }),
  )
  await Promise.all(votes)
  // A workshop keeps 50 rounds: the older ones make room, the newest stay to be counted.
  if (n % 40 === 39) {
    const state = await keeper.read(workshopId)
    for (const { id: old } of state?.rounds ?? [])
      await send(lead, { type: 'removeRound', round: old })
  }
}
