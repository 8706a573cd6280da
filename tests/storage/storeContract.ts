import { describe, onTestFinished } from 'vitest'
import type { Store } from '#server/store'
import { makeFolder } from '../helpers/makeFolder.ts'
import { describeAssets } from './contract/assets.ts'
import { describeBallots } from './contract/ballots.ts'
import { describeCommands } from './contract/commands.ts'
import { describeDocuments } from './contract/documents.ts'
import { describeEvents } from './contract/events.ts'
import { describeGateFacts } from './contract/gateFacts.ts'
import { describeOpening } from './contract/opening.ts'
import { describeSnapshots } from './contract/snapshots.ts'
import { describeStrategyVersions } from './contract/strategyVersions.ts'
import { describeWorkshops } from './contract/workshops.ts'

/** A database under test: how to open it, and how to damage it behind the store's back. */
export interface StoreUnderTest {
  readonly name: string
  open(folder: string): Promise<Store>
  /** Runs one statement of the database's own SQL while no store is open. */
  tamper(folder: string, sql: string): void
}

/** What every test of the suite gets: a store in a folder of its own, closed at the end. */
export interface Place {
  readonly folder: string
  readonly store: Store
  /** Closes the store, runs a statement of harm behind its back, opens it again. */
  reopen(sql?: string): Promise<Store>
}

/** The rules of server/store/SPEC.md for one database. */
export function describeStore(database: StoreUnderTest): void {
  describe(`the store contract on ${database.name}`, () => {
    const make = () => makePlace(database)
    describeDocuments(make)
    describeWorkshops(make)
    describeCommands(make)
    describeBallots(make)
    describeEvents(make)
    describeSnapshots(make)
    describeStrategyVersions(make)
    describeAssets(make)
    describeGateFacts(make)
    describeOpening(make)
  })
}

async function makePlace(database: StoreUnderTest): Promise<Place> {
  const folder = makeFolder()
  const store = await database.open(folder)
  let current: Store | undefined = store
  onTestFinished(() => current?.close())
  return {
    folder,
    store,
    reopen: async (sql) => {
      await current?.close()
      current = undefined
      if (sql !== undefined) database.tamper(folder, sql)
      current = await database.open(folder)
      return current
    },
  }
}
