import { type Kysely, sql, type Transaction } from 'kysely'
import { sha256 } from '../checksum.ts'
import {
  CorruptSnapshotError,
  type DocumentRef,
  type NewSnapshot,
  type Snapshot,
  type SnapshotRow,
} from '../contract.ts'
import type { Tables } from '../schema.ts'
import { listAuthors } from './authors.ts'

const listed = [
  'workshop_id',
  'id',
  'seq',
  'at_ms',
  'reason',
  'label',
  'asked_by',
  'people',
  'items',
] as const

export async function findSeq(db: Kysely<Tables>, ref: DocumentRef): Promise<number> {
  const head = await db
    .selectFrom('documents')
    .select('seq')
    .where((row) => row.and(toKey(ref)))
    .executeTakeFirst()
  return head?.seq ?? 0
}

export async function insertSnapshot(
  db: Transaction<Tables>,
  snapshot: NewSnapshot,
): Promise<SnapshotRow> {
  const { bytes, ...fields } = snapshot
  const before = await db
    .selectFrom('board_snapshots')
    .select((row) => row.fn.max('seq').as('seq'))
    .where('workshop_id', '=', snapshot.workshopId)
    .executeTakeFirst()
  const people = await listAuthors(db, snapshot, before?.seq ?? 0)
  await db
    .insertInto('board_snapshots')
    .values({
      workshop_id: fields.workshopId,
      id: fields.id,
      seq: fields.seq,
      at_ms: fields.atMs,
      reason: fields.reason,
      label: fields.label,
      asked_by: fields.askedBy,
      people: JSON.stringify(people),
      items: fields.items,
      bytes,
      sha256: sha256(bytes),
    })
    .execute()
  return { ...fields, people }
}

export async function listSnapshots(
  db: Kysely<Tables>,
  workshopId: string,
): Promise<SnapshotRow[]> {
  const rows = await db
    .selectFrom('board_snapshots')
    .select(listed)
    .where('workshop_id', '=', workshopId)
    // By what is in them: times go backwards when the clock is set.
    .orderBy('seq', 'desc')
    .orderBy('at_ms', 'desc')
    .execute()
  return rows.map(fromRow)
}

export async function readSnapshot(
  db: Kysely<Tables>,
  workshopId: string,
  id: string,
): Promise<Snapshot | undefined> {
  const row = await db
    .selectFrom('board_snapshots')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (sha256(row.bytes) !== row.sha256) throw new CorruptSnapshotError(workshopId, id)
  return { ...fromRow(row), bytes: row.bytes }
}

export async function deleteSnapshots(
  db: Kysely<Tables>,
  workshopId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('board_snapshots')
    .where('workshop_id', '=', workshopId)
    .where('id', 'in', ids)
    .execute()
}

/**
 * A board is due by its first edit that is in no version. Where compaction took that row away it has no time any
 * more and counts as old enough.
 */
export async function listBoardsDue(
  db: Kysely<Tables>,
  beforeMs: number,
  most: number,
  afterMs: number,
): Promise<string[]> {
  const { rows } = await sql<{ workshop_id: string }>`
    select documents.workshop_id
    from documents
    left join (
      select workshop_id, max(seq) as seq from board_snapshots group by workshop_id
    ) as kept on kept.workshop_id = documents.workshop_id
    left join updates as first_edit
      on first_edit.workshop_id = documents.workshop_id
      and first_edit.document = documents.document
      and first_edit.owner = documents.owner
      and first_edit.seq = coalesce(kept.seq, 0) + 1
    where documents.document = 'board'
      and documents.seq > coalesce(kept.seq, 0)
      and (first_edit.at_ms is null or first_edit.at_ms <= ${beforeMs} or first_edit.at_ms > ${afterMs})
    limit ${most}
  `.execute(db)
  return rows.map((row) => row.workshop_id)
}

function fromRow(row: Omit<Tables['board_snapshots'], 'bytes' | 'sha256'>): SnapshotRow {
  return {
    workshopId: row.workshop_id,
    id: row.id,
    seq: row.seq,
    atMs: row.at_ms,
    reason: row.reason as SnapshotRow['reason'],
    label: row.label,
    askedBy: row.asked_by,
    people: JSON.parse(row.people) as string[],
    items: row.items,
  }
}

function toKey(ref: DocumentRef) {
  return { workshop_id: ref.workshopId, document: ref.document, owner: ref.owner }
}
