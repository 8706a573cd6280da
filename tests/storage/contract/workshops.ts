import { expect, test } from 'vitest'
import {
  addBoard,
  contents,
  makeParticipant,
  makeUpdate,
  makeWorkshop,
} from '../../helpers/makeRows.ts'
import type { Place } from '../storeContract.ts'

export function describeWorkshops(make: () => Promise<Place>): void {
  test('ST10 a workshop is created with links and first updates', async () => {
    const { store, reopen } = await make()
    const workshop = makeWorkshop()
    const board = { workshopId: workshop.id, document: 'board', owner: '' } as const
    const links = [{ role: 'viewer', tokenHash: 'abc' }] as const
    await store.createWorkshop(workshop, links, [makeUpdate(board, 'first')])
    const opened = await reopen()
    expect(await opened.findWorkshop(workshop.id)).toEqual(workshop)
    expect(await opened.findLinkRole(workshop.id, 'abc')).toBe('viewer')
    expect(contents((await opened.loadDocument(board)).updates)).toEqual(['first'])
  })

  test('ST10 a creation that fails leaves nothing', async () => {
    const { store } = await make()
    const workshop = makeWorkshop()
    const board = { workshopId: 'another', document: 'board', owner: '' } as const
    const link = { role: 'viewer', tokenHash: 'abc' } as const
    await expect(store.createWorkshop(workshop, [link], [makeUpdate(board, 'x')])).rejects.toThrow()
    expect(await store.findWorkshop(workshop.id)).toBeUndefined()
    expect(await store.findLinkRole(workshop.id, 'abc')).toBeUndefined()
  })

  test('ST10 a taken id or join code is refused', async () => {
    const { store } = await make()
    const workshop = makeWorkshop()
    await store.createWorkshop(workshop, [], [])
    const sameId = makeWorkshop({ id: workshop.id })
    const sameCode = makeWorkshop({ joinCode: workshop.joinCode })
    await expect(store.createWorkshop(sameId, [], [])).rejects.toThrow()
    await expect(store.createWorkshop(sameCode, [], [])).rejects.toThrow()
    expect(await store.findWorkshop(workshop.id)).toEqual(workshop)
  })

  test('ST60 a deleted workshop is gone with its documents and people; another is as it was', async () => {
    const { store, reopen } = await make()
    const [gone, other] = [await addBoard(store), await addBoard(store)]
    for (const ref of [gone, other]) {
      await store.appendUpdates([makeUpdate(ref, 'text')])
      await store.addParticipant(makeParticipant(ref.workshopId), `hash of ${ref.workshopId}`, 1)
    }
    await store.deleteWorkshop(gone.workshopId)
    await store.deleteWorkshop('unknown')
    const opened = await reopen()
    expect(await opened.findWorkshop(gone.workshopId)).toBeUndefined()
    expect(await opened.listParticipants(gone.workshopId)).toEqual([])
    expect(await opened.findSignedIn(`hash of ${gone.workshopId}`)).toBeUndefined()
    expect(contents((await opened.loadDocument(gone)).updates)).toEqual([])
    expect(contents((await opened.loadDocument(other)).updates)).toEqual(['text'])
    expect(await opened.listParticipants(other.workshopId)).toHaveLength(1)
  })

  test('ST60 workshops whose time is over are listed', async () => {
    const { store } = await make()
    const [over, later, never] = [{ endsAtMs: 10 }, { endsAtMs: 11 }, {}].map(makeWorkshop)
    for (const one of [over, later, never]) if (one) await store.createWorkshop(one, [], [])
    expect(await store.listEnded(10)).toEqual([over?.id])
    expect(await store.findWorkshop(over?.id ?? '')).toEqual(over)
  })

  test('ST11 workshops and roles are found by their own names only', async () => {
    const { store } = await make()
    const [one, two] = [makeWorkshop(), makeWorkshop()]
    await store.createWorkshop(one, [{ role: 'facilitator', tokenHash: 'one' }], [])
    await store.createWorkshop(two, [{ role: 'viewer', tokenHash: 'two' }], [])
    expect(await store.findWorkshopByJoinCode(one.joinCode)).toBe(one.id)
    expect(await store.findWorkshopByJoinCode('')).toBeUndefined()
    expect(await store.findWorkshop("' or 1=1 --")).toBeUndefined()
    expect(await store.findLinkRole(one.id, 'one')).toBe('facilitator')
    expect(await store.findLinkRole(two.id, 'one')).toBeUndefined()
  })

  test('ST12 a session token stands for participant and role', async () => {
    const { store, reopen } = await make()
    const { workshopId } = await addBoard(store)
    const ada = makeParticipant(workshopId, { layer: 'middle', function: 'Sales' })
    await store.addParticipant(ada, 'first', 5)
    await store.addSessionToken({ workshopId, participantId: ada.id, role: 'viewer' }, 'second', 6)
    const opened = await reopen()
    const signedIn = { workshopId, participantId: ada.id }
    expect(await opened.findSignedIn('first')).toEqual({ ...signedIn, role: 'participant' })
    expect(await opened.findSignedIn('second')).toEqual({ ...signedIn, role: 'viewer' })
    expect(await opened.findSignedIn('third')).toBeUndefined()
    expect(await opened.listParticipants(workshopId)).toEqual([ada])
  })

  test('ST12 a participant without a token of their own is not added', async () => {
    const { store } = await make()
    const { workshopId } = await addBoard(store)
    await store.addParticipant(makeParticipant(workshopId), 'taken', 5)
    const ben = makeParticipant(workshopId)
    await expect(store.addParticipant(ben, 'taken', 6)).rejects.toThrow()
    expect(await store.listParticipants(workshopId)).toHaveLength(1)
    await expect(store.addParticipant(makeParticipant('nowhere'), 'free', 7)).rejects.toThrow()
    expect(await store.findSignedIn('free')).toBeUndefined()
  })

  test('ST13 participants are listed in the order they came', async () => {
    const { store } = await make()
    const [one, two] = [await addBoard(store), await addBoard(store)]
    const people = [30, 10, 20].map((createdAtMs) =>
      makeParticipant(one.workshopId, { createdAtMs, name: `${createdAtMs}` }),
    )
    for (const person of people) await store.addParticipant(person, person.id, 1)
    await store.addParticipant(makeParticipant(two.workshopId), 'elsewhere', 1)
    const names = (await store.listParticipants(one.workshopId)).map(({ name }) => name)
    expect(names).toEqual(['10', '20', '30'])
  })
}
