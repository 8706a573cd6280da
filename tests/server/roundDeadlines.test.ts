import { expect, test, vi } from 'vitest'
import { createLog } from '#server/observe'
import { createRoundCloser, createSessionKeeper } from '#server/session'
import { openStore } from '#server/store'
import { createId } from '#shared/basics'
import { holdPrivate } from '../helpers/holdPrivate.ts'
import { makeFolder } from '../helpers/makeFolder.ts'

test('S114 a round whose time is over closes by itself, also after a restart', async () => {
  const dataDir = makeFolder()
  let now = 1_000_000
  const quiet = { log: createLog('silent'), nowMs: () => now, newId: createId }
  const others = { revoke: async () => {}, stepBegan: () => {}, readBoard: async () => [] as never }
  const start = async () => {
    const store = await openStore({ dataDir })
    const told = vi.fn(async () => {})
    const keeper = createSessionKeeper({
      ...{ ...quiet, ...others, ...holdPrivate(store), store },
      ...{ roundsChanged: () => {}, publish: told },
    })
    const closer = createRoundCloser({ ...quiet, store, closeRound: keeper.closeDueRound })
    return { store, keeper, closer, told }
  }
  const first = await start()
  const { workshopId } = await first.keeper.create({ title: 'T', template: 'blank' })
  const people = [...Array(2).keys()].map((n) => ({
    ...{ id: `p${n}`, workshopId, name: '', role: 'facilitator' as const, color: 'teal' as const },
    ...{ function: undefined, layer: undefined, createdAtMs: 1 },
  }))
  for (const person of people) await first.store.addParticipant(person, person.id, 1)
  const by = { workshopId, participantId: 'p0', role: 'facilitator' as const }
  const question = { kind: 'consent', id: 'r', question: 'So?' } as const
  const round = { ...question, seconds: 60, facilitatorsVote: true }
  await first.keeper.run(by, { type: 'openRound', round }, 'a')
  const ballot = { kind: 'consent', answer: 'agree' } as const
  await first.keeper.run(by, { type: 'castBallot', round: 'r', ballot }, 'b')
  await first.closer.look()
  expect((await first.keeper.read(workshopId))?.rounds?.[0]?.closed).toBeUndefined()
  await first.closer.close()
  await first.store.close()

  now += 60_000
  const second = await start()
  await second.closer.look()
  const state = await second.keeper.read(workshopId)
  expect(state?.rounds?.[0]?.closed).toEqual({
    atMs: now,
    result: { ballots: 1, tallies: [[1, 0, 0, 0, 0]], groups: [], reservations: [] },
  })
  expect(state?.version).toBe(3)
  expect(second.told).toHaveBeenCalledTimes(1)
  await second.closer.look()
  expect(second.told).toHaveBeenCalledTimes(1)
  await second.closer.close()
  await second.store.close()
})

test('S114 the timer of a round is set to its moment, and again after what failed', async () => {
  vi.useFakeTimers()
  const deadline = { workshopId: 'w', round: 'r', closesAtMs: Date.now() + 5000 }
  let deadlines = [deadline]
  const closeRound = vi
    .fn<() => Promise<void>>()
    .mockRejectedValueOnce(new Error('disk full'))
    .mockImplementation(async () => {
      deadlines = []
    })
  const store = { listRoundDeadlines: async () => deadlines }
  const closer = createRoundCloser({ store, log: createLog('silent'), nowMs: Date.now, closeRound })
  await closer.look()
  await vi.advanceTimersByTimeAsync(4999)
  expect(closeRound).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(closeRound).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(closeRound).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(100_000)
  expect(closeRound).toHaveBeenCalledTimes(2)
  await closer.close()
  vi.useRealTimers()
})
