import type { Database } from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** More different statements than the store has; an INSERT of many rows is another one for each number of rows. */
const mostKept = 300

/**
 * A database for Kysely's dialect that prepares each statement once: Kysely hands over text every time, and compiling
 * it costs more than running it.
 */
export function keepStatements(database: Database): SqliteDatabase {
  const kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>()
  return {
    close: () => void database.close(),
    prepare: (sql) => {
      const known = kept.get(sql)
      const statement = known ?? database.prepare(sql)
      // The newest is last, so that what was not used for longest is first.
      kept.delete(sql)
      kept.set(sql, statement)
      if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? sql)
      return statement
    },
  }
}
