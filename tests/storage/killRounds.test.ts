import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openStore, type Store } from '#server/store'
import { makeFolder } from '../helpers/makeFolder.ts'
import { addBoard, makeParticipant } from '../helpers/makeRows.ts'

const victim = fileURLToPath(new URL('./voteForever.ts', import.meta.url))
const kills = 3

test('P8 S117 killed while a round closes: no acknowledged ballot is lost, and a result is exactly the ballots', {
  timeout: 120_000,
}, async () => {
  const dataDir = makeFolder()
  const { workshopId, people } = await prepare(dataDir)
  let counted = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const printed = await voteUntilKilled(dataDir, workshopId, people)
    const store = await openStore({ dataDir })
    counted += await check(store, workshopId, people, printed)
    // An open round would stand in the way of the next.
    await store.runCommand({ workshopId, participantId: '', key: `${kill}`, atMs: 1 }, (before) => {
      const { rounds = [], voted: _voted, ...state } = before.state
      return {
        keep: true,
        after: { ...before, state },
        event: { type: 'emptied' },
        answer: null,
        rounds: rounds.map(({ id }) => ({ kind: 'removed', round: id }) as const),
      }
    })
    await store.close()
  }
  expect(counted).toBeGreaterThan(0)
})

async function prepare(dataDir: string) {
  const store = await openStore({ dataDir })
  const { workshopId } = await addBoard(store)
  const people = Array.from({ length: 6 }, () => makeParticipant(workshopId))
  for (const person of people) await store.addParticipant(person, person.id, 1)
  await store.close()
  return { workshopId, people: people.map(({ id }) => id) }
}

/** Kills it right after a line, most often one of a round that is being closed. @returns whatever it printed, whole lines only */
async function voteUntilKilled(
  dataDir: string,
  workshopId: string,
  people: readonly string[],
): Promise<string[][]> {
  const args = ['--import', 'tsx', victim, dataDir, workshopId, ...people]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  // A round takes some thirty lines, so at least one was closed before.
  const count = 80 + Math.floor(Math.random() * 240)
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
    if (printed.split('\n').length > count) child.kill('SIGKILL')
  })
  const [, signal] = await once(child, 'close')
  expect(signal).toBe('SIGKILL')
  const lines = printed.split('\n').slice(0, -1)
  return lines.map((line) => line.split(' '))
}

/** @returns how many closed rounds were counted again */
async function check(
  store: Store,
  workshopId: string,
  people: readonly string[],
  printed: readonly string[][],
): Promise<number> {
  const rounds = (await store.findWorkshop(workshopId))?.state.rounds ?? []
  const known = new Set(rounds.map(({ id }) => id))
  for (const { id, closed } of rounds) {
    const kept = new Map<string, number>()
    for (const person of people) {
      const cast = await store.findBallot(workshopId, id, person)
      if (cast?.ballot.kind === 'dots') kept.set(person, cast.ballot.dots.n1 ?? 0)
    }
    for (const [what, round, person = '', dots] of printed) {
      if (what !== 'cast' || round !== id) continue
      expect(kept.get(person), `${person} in ${id}`).toBeGreaterThanOrEqual(Number(dots))
    }
    const sum = [...kept.values()].reduce((total, dots) => total + dots, 0)
    if (closed)
      expect(closed.result).toMatchObject({ ballots: kept.size, tallies: [[sum, kept.size]] })
  }
  for (const [what, round = ''] of printed) {
    if (what === 'closed' && known.has(round)) {
      expect(rounds.find(({ id }) => id === round)?.closed).toBeDefined()
    }
  }
  return rounds.filter(({ closed }) => closed !== undefined).length
}
