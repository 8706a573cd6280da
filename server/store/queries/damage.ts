import type { Transaction } from 'kysely'
import { CorruptRowError, type DocumentRef } from '../contract.ts'
import { pack } from '../packing.ts'
import type { Tables } from '../schema.ts'
import { keepAuthors } from './authors.ts'
import { readDocument } from './documents.ts'
import { raiseEpoch } from './gateFacts.ts'

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
    .values({ ...key, seq, ...pack(bytes) })
    .execute()
  // Copies out there hold what was damaged here: they must not be merged with what begins now.
  await raiseEpoch(db, ref)
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

const copied = ['workshop_id', 'document', 'owner', 'seq', 'bytes', 'sha256'] as const

async function setAside(
  db: Transaction<Tables>,
  table: 'snapshots' | 'updates',
  key: Key,
  atMs: number,
): Promise<void> {
  await db
    .insertInto('damaged_rows')
    .columns([...copied, 'packing', 'set_aside_at_ms'])
    .expression(
      db
        .selectFrom(table)
        .select((row) => [
          ...copied,
          table === 'snapshots'
            ? row.ref('snapshots.packing').as('packing')
            : row.val('plain').as('packing'),
          row.val(atMs).as('set_aside_at_ms'),
        ])
        .where((row) => row.and(key)),
    )
    .execute()
}
