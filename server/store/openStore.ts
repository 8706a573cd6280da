import type { Store } from './contract.ts'
import { openSqlite } from './sqlite/openSqlite.ts'

/**
 * Opens the embedded store in a folder, which is made if it is missing. One process at a time writes it.
 * Whoever opens it closes it.
 * @throws SchemaError when a newer version of Accord wrote it
 */
export function openStore(settings: { readonly dataDir: string }): Promise<Store> {
  return openSqlite(settings.dataDir)
}
