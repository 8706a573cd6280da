import { expect, test } from 'vitest'
import { addBoard } from '../../helpers/makeRows.ts'
import type { Place } from '../storeContract.ts'

export function describeEvents(make: () => Promise<Place>): void {
  test('ST54 the log of a session has what was carried out, of the types asked for, first to last', async () => {
    const { store, reopen } = await make()
    const [a, b] = [await addBoard(store), await addBoard(store)]
    const carryOut = (workshopId: string, participantId: string, type: string, atMs: number) =>
      store.runCommand({ workshopId, participantId, key: `${type}${atMs}`, atMs }, (before) => ({
        keep: true,
        after: before,
        event: { type, version: atMs, step: 's' },
        answer: null,
      }))
    await carryOut(a.workshopId, 'ada', 'setCurrentStep', 1)
    await carryOut(a.workshopId, 'bo', 'castBallot', 2)
    await carryOut(b.workshopId, 'ada', 'reveal', 3)
    await carryOut(a.workshopId, '', 'closeRound', 4)
    const opened = await reopen()
    const wanted = ['closeRound', 'setCurrentStep', 'reveal']
    expect(await opened.listEvents(a.workshopId, wanted)).toEqual([
      { by: 'ada', type: 'setCurrentStep', atMs: 1, body: { version: 1, step: 's' } },
      { by: '', type: 'closeRound', atMs: 4, body: { version: 4, step: 's' } },
    ])
  })
}
