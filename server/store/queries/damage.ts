import type { Transaction } from 'kysely'
import { sha256 } from '../checksum.ts'
import { CorruptRowError, type DocumentRef } from '../contract.ts'
import type { Tables } from '../schema.ts'
import { keepAuthors } from './authors.ts'
import { readDocument } from './documents.ts'

/** The body of Store.replaceDamaged, inside its transaction. */
export async function replaceDamaged(
  db: Transaction<Tables>,
  ref: DocumentRef,
  bytes: Uint8Array,
  atMs: number,
): Promise<boolean> {
  if (!(await isDamaged(db, ref))) return false
  const key = { workshop_id: ref.workshopId, document: ref.document, owner: ref.owner }
  await keepAuthors(db, ref)
  for (const table of ['snapshots', 'updates'] as const) {
    await setAside(db, table, key, atMs)
    await db
      .deleteFrom(table)
      .where((row) => row.and(key))
      .execute()
  }
  const { seq } = await db
    .updateTable('documents')
    .set((row) => ({ seq: row('seq', '+', 1) }))
    .where((row) => row.and(key))
    .returning('seq')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('snapshots')
    .values({ ...key, seq, bytes, sha256: sha256(bytes) })
    .execute()
  return true
}

async function isDamaged(db: Transaction<Tables>, ref: DocumentRef): Promise<boolean> {
  try {
    await readDocument(db, ref)
    return false
  } catch (error) {
    if (error instanceof CorruptRowError) return true
    throw error
  }
}

interface Key {
  readonly workshop_id: string
  readonly document: string
  readonly owner: string
}

async function setAside(
  db: Transaction<Tables>,
  table: 'snapshots' | 'updates',
  key: Key,
  atMs: number,
): Promise<void> {
  await db
    .insertInto('damaged_rows')
    .columns(['workshop_id', 'document', 'owner', 'seq', 'bytes', 'sha256', 'set_aside_at_ms'])
    .expression(
      db
        .selectFrom(table)
        .select((row) => [
          'workshop_id',
          'document',
          'owner',
          'seq',
          'bytes',
          'sha256',
          row.val(atMs).as('set_aside_at_ms'),
        ])
        .where((row) => row.and(key)),
    )
    .execute()
}
