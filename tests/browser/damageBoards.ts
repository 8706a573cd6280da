import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'

/** Overwrites every stored update of every board, as a broken disk might. The server must be stopped. */
export function damageBoards(dataDir: string): void {
  const database = new SqliteDatabase(join(dataDir, 'accord.sqlite'))
  database.exec("update updates set bytes = zeroblob(length(bytes)) where document = 'board'")
  database.close()
}
