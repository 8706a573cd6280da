import type { Kysely, Transaction } from 'kysely'
import { sha256 } from '../checksum.ts'
import {
  CorruptRowError,
  type DocumentRef,
  type NewUpdate,
  type StoredDocument,
} from '../contract.ts'
import { pack, unpack } from '../packing.ts'
import type { Tables } from '../schema.ts'
import { keepAuthors } from './authors.ts'

/** Rows per INSERT, so that the number of bound values stays far below every database's limit. */
const rowsPerInsert = 500

/**
 * Gives each update the next seq of its document and inserts all. The head row is written first: in a
 * database with several writers it is the lock that keeps seqs without gaps.
 * @returns the seqs, in the order of `updates`
 */
export async function insertUpdates(
  db: Transaction<Tables>,
  updates: readonly NewUpdate[],
): Promise<number[]> {
  const next = await reserveSeqs(db, updates)
  const rows = updates.map((update) => {
    const key = keyOf(update.ref)
    const seq = next.get(key) ?? 0
    next.set(key, seq + 1)
    return toRow(update, seq)
  })
  for (let at = 0; at < rows.length; at += rowsPerInsert) {
    await db
      .insertInto('updates')
      .values(rows.slice(at, at + rowsPerInsert))
      .execute()
  }
  return rows.map((row) => row.seq)
}

/** Reads and checks a whole document. @throws CorruptRowError for a wrong checksum or a missing row */
export async function readDocument(db: Kysely<Tables>, ref: DocumentRef): Promise<StoredDocument> {
  const head = await db
    .selectFrom('documents')
    .select('seq')
    .where((row) => row.and(toKey(ref)))
    .executeTakeFirst()
  const snapshot = await db
    .selectFrom('snapshots')
    .select(['seq', 'bytes', 'sha256', 'packing'])
    .where((row) => row.and(toKey(ref)))
    .executeTakeFirst()
  const rows = await db
    .selectFrom('updates')
    .select(['seq', 'bytes', 'sha256'])
    .where((row) => row.and(toKey(ref)))
    .orderBy('seq')
    .execute()
  checkRows(ref, snapshot?.seq ?? 0, rows, head?.seq ?? 0)
  return {
    snapshot: snapshot && unpack(ref, snapshot),
    updates: rows.map((row) => row.bytes),
    seq: head?.seq ?? 0,
  }
}

/** Puts the merge of everything stored in its place and deletes exactly the rows that went into it. */
export async function compact(
  db: Transaction<Tables>,
  ref: DocumentRef,
  merge: (stored: StoredDocument) => Uint8Array,
): Promise<{ rowsBefore: number; bytes: number }> {
  const stored = await readDocument(db, ref)
  const rowsBefore = stored.updates.length
  if (rowsBefore === 0) return { rowsBefore, bytes: stored.snapshot?.length ?? 0 }
  const bytes = merge(stored)
  await putSnapshot(db, ref, { bytes, seq: stored.seq })
  return { rowsBefore, bytes: bytes.length }
}

/** Makes `bytes` the snapshot of everything up to `seq`. */
export async function putSnapshot(
  db: Transaction<Tables>,
  ref: DocumentRef,
  { bytes, seq }: { readonly bytes: Uint8Array; readonly seq: number },
): Promise<void> {
  const content = { seq, ...pack(bytes) }
  await keepAuthors(db, ref)
  await db
    .insertInto('snapshots')
    .values({ ...toKey(ref), ...content })
    .onConflict((conflict) =>
      conflict.columns(['workshop_id', 'document', 'owner']).doUpdateSet(content),
    )
    .execute()
  await db
    .deleteFrom('updates')
    .where((row) => row.and(toKey(ref)))
    .where('seq', '<=', seq)
    .execute()
}

async function reserveSeqs(
  db: Transaction<Tables>,
  updates: readonly NewUpdate[],
): Promise<Map<string, number>> {
  const counts = new Map<string, { ref: DocumentRef; count: number }>()
  for (const { ref } of updates) {
    const counted = counts.get(keyOf(ref))
    if (counted) counted.count += 1
    else counts.set(keyOf(ref), { ref, count: 1 })
  }
  const next = new Map<string, number>()
  for (const [key, { ref, count }] of counts) {
    const head = await db
      .insertInto('documents')
      .values({ ...toKey(ref), seq: count })
      .onConflict((conflict) =>
        conflict
          .columns(['workshop_id', 'document', 'owner'])
          .doUpdateSet((column) => ({ seq: column('documents.seq', '+', count) })),
      )
      .returning('seq')
      .executeTakeFirstOrThrow()
    next.set(key, head.seq - count + 1)
  }
  return next
}

interface CheckedRow {
  readonly seq: number
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** Invariant: the snapshot's seq + 1, + 2, … up to the head's seq, nothing between missing. */
function checkRows(
  ref: DocumentRef,
  snapshotSeq: number,
  rows: readonly CheckedRow[],
  headSeq: number,
): void {
  let expected = snapshotSeq + 1
  for (const row of rows) {
    if (row.seq !== expected) throw new CorruptRowError(ref, expected, 'the row is missing')
    checkBytes(ref, row)
    expected += 1
  }
  if (expected <= headSeq) throw new CorruptRowError(ref, expected, 'the row is missing')
}

function checkBytes(ref: DocumentRef, row: CheckedRow): void {
  if (sha256(row.bytes) === row.sha256) return
  throw new CorruptRowError(ref, row.seq, 'the bytes do not match their SHA-256')
}

function toRow(update: NewUpdate, seq: number) {
  const { ref, bytes, author, atMs } = update
  return { ...toKey(ref), seq, bytes, sha256: sha256(bytes), author, at_ms: atMs }
}

export function toKey(ref: DocumentRef) {
  return { workshop_id: ref.workshopId, document: ref.document, owner: ref.owner }
}

function keyOf(ref: DocumentRef): string {
  return JSON.stringify([ref.workshopId, ref.document, ref.owner])
}
