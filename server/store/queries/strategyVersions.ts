import type { Kysely, Transaction } from 'kysely'
import type { FrozenStrategy, StrategyChange } from '#shared/session'
import { sha256 } from '../checksum.ts'
import type { Tables } from '../schema.ts'
import { CorruptStrategyError } from '../strategyRows.ts'

/** Keeps a version of the strategy as it is; nothing ever changes it. */
export async function insertStrategyVersion(
  db: Transaction<Tables>,
  workshopId: string,
  { id, text, hash }: StrategyChange,
  atMs: number,
): Promise<void> {
  await db
    .insertInto('strategy_versions')
    .values({ workshop_id: workshopId, id, text, sha256: hash, at_ms: atMs })
    .execute()
}

/** @throws CorruptStrategyError when the text is not the one that was signed */
export async function findStrategyVersion(
  db: Kysely<Tables>,
  workshopId: string,
  id: string,
): Promise<FrozenStrategy | undefined> {
  const row = await db
    .selectFrom('strategy_versions')
    .select(['text', 'sha256'])
    .where('workshop_id', '=', workshopId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (sha256(Buffer.from(row.text)) !== row.sha256) throw new CorruptStrategyError(workshopId, id)
  return { text: row.text, hash: row.sha256 }
}
