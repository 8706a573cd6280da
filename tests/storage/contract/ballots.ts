import { expect, test } from 'vitest'
import { type CommandState, CorruptBallotError, type Store } from '#server/store'
import type { CastBallot, CastOnSite, RoundChange } from '#shared/session'
import { addBoard } from '../../helpers/makeRows.ts'
import type { Place } from '../storeContract.ts'

export function describeBallots(make: () => Promise<Place>): void {
  test('ST50 a ballot comes back whole, takes the place of the former and can be taken back', async () => {
    const { store, reopen } = await make()
    const { workshopId } = await addBoard(store)
    await change(store, workshopId, cast('ada', 2), cast('ben', 1))
    await change(store, workshopId, cast('ada', 3))
    const opened = await reopen()
    expect(await opened.findBallot(workshopId, 'r', 'ada')).toEqual(ballotOf('ada', 3))
    await change(opened, workshopId, { kind: 'takenBack', round: 'r', participantId: 'ada' })
    expect(await ballotsIn(opened, workshopId, 'r')).toEqual([ballotOf('ben', 1)])
  })

  test('ST50 a decision that is not kept, or fails, writes no ballot', async () => {
    const { store } = await make()
    const { workshopId } = await addBoard(store)
    const command = { workshopId, participantId: 'ada', key: 'k', atMs: 1 }
    await store.runCommand(command, () => ({ keep: false, answer: null }))
    const failing = store.runCommand(command, (before) => ({
      keep: true,
      after: before,
      event: { type: 'cast' },
      answer: null,
      // The second deadline of one round breaks the transaction after the ballot was written.
      rounds: [cast('ada', 1), deadline('r', 5), deadline('r', 6)],
    }))
    await expect(failing).rejects.toThrow()
    expect(await ballotsIn(store, workshopId, 'r')).toEqual([])
    expect(await store.listRoundDeadlines()).toEqual([])
  })

  test('ST50 a command that names no round gets no ballot', async () => {
    const { store } = await make()
    const { workshopId } = await addBoard(store)
    await change(store, workshopId, cast('ada', 2))
    expect(await ballotsIn(store, workshopId, undefined)).toEqual([])
    expect(await ballotsIn(store, workshopId, 'another')).toEqual([])
  })

  test('S201 ST50 what was entered for people on site is nobody’s ballot, comes back whole and can be taken back', async () => {
    const { store, reopen } = await make()
    const { workshopId } = await addBoard(store)
    await change(store, workshopId, cast('ada', 2), castOnSite('flo', 3))
    await change(store, workshopId, castOnSite('gus', 9))
    const opened = await reopen()
    const entered = { by: 'gus', ballot: { kind: 'dots', people: 7, dots: { n1: 9 } } }
    expect(await ballotsIn(opened, workshopId, 'r')).toEqual([ballotOf('ada', 2)])
    expect(await onSiteIn(opened, workshopId)).toEqual(entered)
    expect(await opened.findOnSite(workshopId, 'r')).toEqual(entered)
    expect(await opened.findOnSite(workshopId, 'another')).toBeUndefined()
    await change(opened, workshopId, { kind: 'takenBackOnSite', round: 'r' })
    expect(await opened.findOnSite(workshopId, 'r')).toBeUndefined()
    expect(await ballotsIn(opened, workshopId, 'r')).toEqual([ballotOf('ada', 2)])
    await change(opened, workshopId, castOnSite('gus', 1), { kind: 'removed', round: 'r' })
    expect(await opened.findOnSite(workshopId, 'r')).toBeUndefined()
  })

  test('ST52 what was entered for people on site and has changed is refused', async () => {
    const { store, reopen } = await make()
    const { workshopId } = await addBoard(store)
    await change(store, workshopId, castOnSite('gus', 2))
    const opened = await reopen(`update ballots set ballot = replace(ballot, ':2', ':3')`)
    await expect(onSiteIn(opened, workshopId)).rejects.toThrow(CorruptBallotError)
    await expect(opened.findOnSite(workshopId, 'r')).rejects.toThrow(CorruptBallotError)
  })

  test('ST51 a ballot is found for its person, round and workshop only', async () => {
    const { store } = await make()
    const [a, b] = [await addBoard(store), await addBoard(store)]
    await change(store, a.workshopId, cast('ada', 2))
    expect(await store.findBallot(a.workshopId, 'r', 'ada')).toEqual(ballotOf('ada', 2))
    expect(await store.findBallot(a.workshopId, 'r', 'ben')).toBeUndefined()
    expect(await store.findBallot(a.workshopId, 'r2', 'ada')).toBeUndefined()
    expect(await store.findBallot(b.workshopId, 'r', 'ada')).toBeUndefined()
  })

  test.each([
    ['said another thing', `update ballots set ballot = replace(ballot, ':2', ':3')`],
    ["become another person's", `update ballots set participant_id = 'eve'`],
  ])(
    'ST52 a ballot that has %s is refused, and nothing is decided without it',
    async (_how, sql) => {
      const { store, reopen } = await make()
      const { workshopId } = await addBoard(store)
      await change(store, workshopId, cast('ada', 2))
      const opened = await reopen(sql)
      await expect(ballotsIn(opened, workshopId, 'r')).rejects.toThrow(CorruptBallotError)
      await expect(
        opened.findBallot(workshopId, 'r', sql.includes('eve') ? 'eve' : 'ada'),
      ).rejects.toThrow('round r')
    },
  )

  test('ST53 deadlines are listed until their round is closed or removed, which takes its ballots', async () => {
    const { store, reopen } = await make()
    const { workshopId } = await addBoard(store)
    await change(
      store,
      workshopId,
      deadline('r', 30),
      deadline('r2', 10),
      deadline('r3', undefined),
    )
    await change(store, workshopId, cast('ada', 1), deadline('r4', 20))
    const opened = await reopen()
    const rounds = async () => (await opened.listRoundDeadlines()).map(({ round }) => round)
    expect(await opened.listRoundDeadlines()).toEqual([
      { workshopId, round: 'r2', closesAtMs: 10 },
      { workshopId, round: 'r4', closesAtMs: 20 },
      { workshopId, round: 'r', closesAtMs: 30 },
    ])
    await change(opened, workshopId, { kind: 'closed', round: 'r2' })
    expect(await rounds()).toEqual(['r4', 'r'])
    await change(opened, workshopId, { kind: 'removed', round: 'r' })
    expect(await rounds()).toEqual(['r4'])
    expect(await ballotsIn(opened, workshopId, 'r')).toEqual([])
  })
}

function ballotOf(participantId: string, dots: number): CastBallot {
  const ballot = { kind: 'dots', dots: { n1: dots } } as const
  return { participantId, function: 'Sales', layer: undefined, ballot }
}

function cast(participantId: string, dots: number): RoundChange {
  return { kind: 'cast', round: 'r', cast: ballotOf(participantId, dots) }
}

function castOnSite(by: string, dots: number): RoundChange {
  const cast: CastOnSite = { by, ballot: { kind: 'dots', people: 7, dots: { n1: dots } } }
  return { kind: 'castOnSite', round: 'r', cast }
}

function deadline(round: string, closesAtMs: number | undefined): RoundChange {
  return { kind: 'opened', round, closesAtMs }
}

let keys = 0

async function change(
  store: Store,
  workshopId: string,
  ...rounds: readonly RoundChange[]
): Promise<void> {
  keys += 1
  const command = { workshopId, participantId: 'ada', key: `${keys}`, atMs: 1 }
  await store.runCommand(command, (before) => ({
    keep: true,
    after: before,
    event: { type: 'changed' },
    answer: null,
    rounds,
  }))
}

/** What a command that names this round would decide on. */
async function ballotsIn(store: Store, workshopId: string, round: string | undefined) {
  return (await seenBy(store, workshopId, round)).ballots
}

async function onSiteIn(store: Store, workshopId: string) {
  return (await seenBy(store, workshopId, 'r')).onSite
}

async function seenBy(store: Store, workshopId: string, round: string | undefined) {
  let seen: Pick<CommandState, 'ballots' | 'onSite'> = { ballots: [], onSite: undefined }
  keys += 1
  const command = { workshopId, participantId: 'ada', key: `${keys}`, atMs: 1, round }
  await store.runCommand(command, (before) => {
    seen = before
    return { keep: false, answer: null }
  })
  return seen
}
