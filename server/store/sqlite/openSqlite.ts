import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { Store } from '../contract.ts'
import { createKyselyStore } from '../kyselyStore.ts'
import type { Tables } from '../schema.ts'
import { keepStatements } from './keepStatements.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'

/** How long a statement waits for another process (a backup, say) before it gives up. */
const busyTimeoutMs = 5000

/**
 * Opens or creates `accord.sqlite` in `dataDir` and brings it to the newest schema.
 * @throws SchemaError when a newer version wrote it; the driver's error when the folder cannot be used
 */
export async function openSqlite(dataDir: string): Promise<Store> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const database = new SqliteDatabase(join(dataDir, 'accord.sqlite'))
  try {
    database.pragma(`busy_timeout = ${busyTimeoutMs}`)
    database.pragma('journal_mode = WAL')
    // In WAL mode only FULL syncs the log at every commit; NORMAL may lose the last ones with the power.
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    migrate(database, migrations, Date.now())
  } catch (error) {
    database.close()
    throw error
  }
  const dialect = new SqliteDialect({ database: keepStatements(database) })
  return createKyselyStore(new Kysely<Tables>({ dialect }))
}
