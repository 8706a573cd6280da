import type { Migration } from '../migration.ts'
import { firstTables } from './0001-first-tables.ts'
import { boardSnapshots } from './0003-board-snapshots.ts'

/** All migrations in order. A new one is its own file and one line here. */
export const migrations: readonly Migration[] = [firstTables, boardSnapshots]
