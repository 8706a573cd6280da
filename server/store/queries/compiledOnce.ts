import type { Compilable, CompiledQuery, Transaction } from 'kysely'
import type { Tables } from '../schema.ts'

/**
 * A query whose text is built once for each database and then runs with other values: Kysely takes longer to write an
 * INSERT down than SQLite takes to run it, and this one runs with every edit.
 * @param build the query for some values; its text must not depend on them
 * @returns builds only the first time; `parameters` in the order in which the text binds them
 */
export function compiledOnce<Row>(build: (db: Transaction<Tables>) => Compilable<Row>) {
  // By what decides the dialect and is the same for all transactions of a database.
  const known = new WeakMap<object, CompiledQuery<Row>>()
  return async (db: Transaction<Tables>, parameters: readonly unknown[]): Promise<Row[]> => {
    const { adapter } = db.getExecutor()
    const compiled = known.get(adapter) ?? build(db).compile()
    known.set(adapter, compiled)
    return (await db.executeQuery<Row>({ ...compiled, parameters })).rows
  }
}
