import { expect, test, vi } from 'vitest'
import type { CommandDecision, CommandState, Store } from '#server/store'
import { addBoard, contents, makeParticipant, makeUpdate } from '../../helpers/makeRows.ts'
import type { Place } from '../storeContract.ts'

type Decide = (before: CommandState) => CommandDecision<string>

export function describeCommands(make: () => Promise<Place>): void {
  test('ST14 a kept decision is written as a whole', async () => {
    const { store, reopen } = await make()
    const { workshopId, ada, ben } = await addPeople(store)
    const outcome = await run(store, workshopId, 'key', ({ state, people }) => ({
      keep: true,
      after: {
        state: { ...state, title: 'Renamed', version: state.version + 1 },
        people: people.flatMap((p) => (p.id === ben.id ? [] : [{ ...p, name: 'Ada L.' }])),
      },
      event: { type: 'setTitle', title: 'Renamed' },
      answer: 'done',
    }))
    expect(outcome).toMatchObject({ answer: 'done', replayed: false })
    expect(outcome.after?.state.title).toBe('Renamed')
    const opened = await reopen()
    expect((await opened.findWorkshop(workshopId))?.state).toMatchObject({
      title: 'Renamed',
      version: 1,
    })
    expect(await opened.listParticipants(workshopId)).toEqual([{ ...ada, name: 'Ada L.' }])
    expect(await opened.findSignedIn(ben.id)).toBeUndefined()
  })

  test('ST14 what a decision does to documents is kept with it, or nothing of it is', async () => {
    const { store, reopen } = await make()
    const board = await addBoard(store)
    const own = { ...board, document: 'private', owner: 'ada' } as const
    const updates = [makeUpdate(board, 'shown'), makeUpdate(own, 'taken')]
    const showing: Decide = (before) => ({ ...counting('shown')(before), updates }) as never
    const spoilt: Decide = (before) => ({ ...showing(before), answer: 1n }) as never
    await expect(run(store, board.workshopId, 'key', spoilt)).rejects.toThrow()
    expect((await store.loadDocument(board)).updates).toEqual([])
    expect(await store.listPrivateOwners(board.workshopId)).toEqual([])
    await run(store, board.workshopId, 'key', showing)
    await run(store, board.workshopId, 'key', showing)
    const opened = await reopen()
    expect(contents((await opened.loadDocument(board)).updates)).toEqual(['shown'])
    expect(contents((await opened.loadDocument(own)).updates)).toEqual(['taken'])
    expect(await opened.listPrivateOwners(board.workshopId)).toEqual(['ada'])
  })

  test('ST15 a repeated key gives the first answer and decides nothing', async () => {
    const { store, reopen } = await make()
    const { workshopId } = await addBoard(store)
    await run(store, workshopId, 'key', counting('first'))
    const decide = vi.fn(counting('second'))
    const again = await run(await reopen(), workshopId, 'key', decide)
    expect(again).toEqual({ answer: 'first', replayed: true, after: undefined })
    expect(decide).not.toHaveBeenCalled()
  })

  test('ST15 a hundred calls with one key decide once', async () => {
    const { store } = await make()
    const { workshopId } = await addBoard(store)
    const calls = Array.from({ length: 100 }, (_, n) =>
      run(store, workshopId, 'key', counting(`${n}`)),
    )
    const outcomes = await Promise.all(calls)
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(new Set(outcomes.map(({ answer }) => answer)).size).toBe(1)
    expect((await store.findWorkshop(workshopId))?.state.version).toBe(1)
  })

  test("ST15 another participant's equal key is another key", async () => {
    const { store } = await make()
    const { workshopId } = await addBoard(store)
    await run(store, workshopId, 'key', counting('ada'), 'ada')
    expect(await run(store, workshopId, 'key', counting('ben'), 'ben')).toMatchObject({
      answer: 'ben',
      replayed: false,
    })
  })

  test('ST16 a refused decision writes nothing and may be tried again', async () => {
    const { store } = await make()
    const { workshopId } = await addBoard(store)
    const refused = await run(store, workshopId, 'key', () => ({ keep: false, answer: 'no' }))
    expect(refused).toEqual({ answer: 'no', replayed: false, after: undefined })
    expect((await store.findWorkshop(workshopId))?.state.version).toBe(0)
    expect(await run(store, workshopId, 'key', counting('yes'))).toMatchObject({ answer: 'yes' })
  })

  test('ST16 a decision that throws writes nothing', async () => {
    const { store } = await make()
    const { workshopId } = await addBoard(store)
    const failing = run(store, workshopId, 'key', () => {
      throw new Error('our own mistake')
    })
    await expect(failing).rejects.toThrow('our own mistake')
    expect(await run(store, workshopId, 'key', counting('yes'))).toMatchObject({ replayed: false })
  })

  test('ST16 a command for an unknown workshop rejects', async () => {
    const { store } = await make()
    await expect(run(store, 'nowhere', 'key', counting('x'))).rejects.toThrow('nowhere')
  })

  test('ST17 commands never share a before', async () => {
    const { store } = await make()
    const { workshopId } = await addBoard(store)
    const seen: number[] = []
    const calls = Array.from({ length: 10 }, (_, n) =>
      run(store, workshopId, `key ${n}`, (before) => {
        seen.push(before.state.version)
        return counting('ok')(before)
      }),
    )
    await Promise.all(calls)
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })
}

async function addPeople(store: Store) {
  const { workshopId } = await addBoard(store)
  const ada = makeParticipant(workshopId, { createdAtMs: 1 })
  const ben = makeParticipant(workshopId, { createdAtMs: 2 })
  await store.addParticipant(ada, ada.id, 1)
  await store.addParticipant(ben, ben.id, 2)
  return { workshopId, ada, ben }
}

function run(store: Store, workshopId: string, key: string, decide: Decide, who = 'ada') {
  return store.runCommand({ workshopId, participantId: who, key, atMs: 9 }, decide)
}

/** Keeps, and counts the version up by one. */
function counting(answer: string): Decide {
  return ({ state, people }) => ({
    keep: true,
    after: { state: { ...state, version: state.version + 1 }, people },
    event: { type: 'counted' },
    answer,
  })
}
