import type { Kysely, Transaction } from 'kysely'
import { sha256 } from '../checksum.ts'
import { CorruptRowError, type DocumentRef, type StoredDocument } from '../contract.ts'
import { pack, unpack } from '../packing.ts'
import type { Tables } from '../schema.ts'
import { keepAuthors } from './authors.ts'

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

export async function listPrivateOwners(db: Kysely<Tables>, workshopId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('documents')
    .select('owner')
    .where('workshop_id', '=', workshopId)
    .where('document', '=', 'private')
    .orderBy('owner')
    .execute()
  return rows.map(({ owner }) => owner)
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

export function toKey(ref: DocumentRef) {
  return { workshop_id: ref.workshopId, document: ref.document, owner: ref.owner }
}
