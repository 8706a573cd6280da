import { expect, test } from 'vitest'
import { CorruptStrategyError, type Store } from '#server/store'
import { sha256 } from '../../../server/store/checksum.ts'
import { addBoard } from '../../helpers/makeRows.ts'
import type { Place } from '../storeContract.ts'

const text = '{"format":"accord-strategy"}\n'
const version = { id: 'v1', text, hash: sha256(Buffer.from(text)) }

export function describeStrategyVersions(make: () => Promise<Place>): void {
  test('ST60 a version of the strategy comes back byte for byte, in its workshop only', async () => {
    const { store, reopen } = await make()
    const [a, b] = [await addBoard(store), await addBoard(store)]
    await freeze(store, a.workshopId)
    const opened = await reopen()
    expect(await opened.findStrategyVersion(a.workshopId, 'v1')).toEqual({
      text,
      hash: version.hash,
    })
    expect(await opened.findStrategyVersion(a.workshopId, 'v2')).toBeUndefined()
    expect(await opened.findStrategyVersion(b.workshopId, 'v1')).toBeUndefined()
    await opened.deleteWorkshop(a.workshopId)
    expect(await opened.findStrategyVersion(a.workshopId, 'v1')).toBeUndefined()
  })

  test('ST61 a version that is not what was signed any more is refused', async () => {
    const { store, reopen } = await make()
    const { workshopId } = await addBoard(store)
    await freeze(store, workshopId)
    const opened = await reopen(`update strategy_versions set text = replace(text, 'y', 'i')`)
    await expect(opened.findStrategyVersion(workshopId, 'v1')).rejects.toThrow(CorruptStrategyError)
  })
}

async function freeze(store: Store, workshopId: string): Promise<void> {
  await store.runCommand({ workshopId, participantId: 'ada', key: 'k', atMs: 1 }, (before) => ({
    keep: true,
    after: before,
    event: { type: 'freezeStrategy' },
    answer: null,
    frozen: version,
  }))
}
