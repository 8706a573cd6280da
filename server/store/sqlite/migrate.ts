import type { Database } from 'better-sqlite3'
import { SchemaError } from '../errors.ts'
import type { Migration } from './migration.ts'

interface Done {
  readonly number: number
  readonly name: string
}

/**
 * Brings a database to the newest schema, each migration in a transaction of its own, so that a crash
 * leaves the last finished one.
 * @throws SchemaError when the database was written by a newer version or has another history
 */
export function migrate(database: Database, migrations: readonly Migration[], nowMs: number): void {
  const done = readDone(database)
  refuseForeignHistory(done, migrations)
  database.exec(
    'create table if not exists migrations (number integer primary key, name text not null, at_ms integer not null) strict',
  )
  const record = database.prepare('insert into migrations (number, name, at_ms) values (?, ?, ?)')
  for (const { number, name, sql } of migrations.slice(done.length)) {
    database
      .transaction(() => {
        database.exec(sql)
        record.run(number, name, nowMs)
      })
      .immediate()
  }
}

function readDone(database: Database): Done[] {
  const exists = database
    .prepare("select 1 from sqlite_master where type = 'table' and name = 'migrations'")
    .get()
  if (exists === undefined) return []
  return database.prepare<[], Done>('select number, name from migrations order by number').all()
}

function refuseForeignHistory(done: readonly Done[], migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.number ?? 0
  const found = done.at(-1)
  if (found !== undefined && found.number > newest) {
    throw new SchemaError(
      `The database has schema ${found.number} (${found.name}); this version of Accord knows schemas up to ${newest}. ` +
        'Nothing was changed. Start the newer version again, or restore a backup made by this one.',
    )
  }
  done.forEach((step, index) => {
    const known = migrations[index]
    if (known?.number === step.number && known.name === step.name) return
    throw new SchemaError(
      `The database has the migration ${step.number} "${step.name}" where this version of Accord has ` +
        `${known === undefined ? 'none' : `${known.number} "${known.name}"`}. Nothing was changed.`,
    )
  })
}
