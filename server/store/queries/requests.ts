import type { Kysely, Transaction } from 'kysely'
import type { Door, Role } from '#shared/protocol'
import type { AccessChange, EntryRequestRow } from '../contract.ts'
import type { Tables } from '../schema.ts'

export async function insertRequest(db: Kysely<Tables>, row: EntryRequestRow): Promise<void> {
  await db.insertInto('entry_requests').values(toRow(row)).execute()
}

export async function findRequest(
  db: Kysely<Tables>,
  workshopId: string,
  tokenHash: string,
): Promise<EntryRequestRow | undefined> {
  const row = await db
    .selectFrom('entry_requests')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row && fromRow(row)
}

export async function listWaiting(
  db: Kysely<Tables>,
  workshopId: string,
  sinceMs: number,
): Promise<EntryRequestRow[]> {
  const rows = await db
    .selectFrom('entry_requests')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .where('state', '=', 'waiting')
    .where('created_at_ms', '>=', sinceMs)
    .orderBy('created_at_ms')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** Those who asked by a door that is closed now. */
export async function deleteRequests(
  db: Transaction<Tables>,
  workshopId: string,
  door: Door,
): Promise<void> {
  await db
    .deleteFrom('entry_requests')
    .where('workshop_id', '=', workshopId)
    .where('came_by', '=', door)
    .execute()
}

export async function deleteRequestsBefore(
  db: Transaction<Tables>,
  workshopId: string,
  beforeMs: number,
): Promise<void> {
  await db
    .deleteFrom('entry_requests')
    .where('workshop_id', '=', workshopId)
    .where('created_at_ms', '<', beforeMs)
    .execute()
}

export async function answerRequest(
  db: Transaction<Tables>,
  workshopId: string,
  { id, state }: Extract<AccessChange, { kind: 'answerRequest' }>,
): Promise<void> {
  await db
    .updateTable('entry_requests')
    .set({ state })
    .where('workshop_id', '=', workshopId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** @returns whether it was let in and nobody had come by it yet */
export async function spendRequest(
  db: Transaction<Tables>,
  id: string,
  participantId: string,
): Promise<boolean> {
  const used = await db
    .updateTable('entry_requests')
    .set({ participant_id: participantId })
    .where('id', '=', id)
    .where('state', '=', 'letIn')
    .where('participant_id', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows > 0n
}

function toRow(row: EntryRequestRow): Tables['entry_requests'] {
  return {
    id: row.id,
    workshop_id: row.workshopId,
    token_hash: row.tokenHash,
    name: row.name,
    role: row.role,
    came_by: row.door,
    state: row.state,
    participant_id: row.participantId ?? null,
    created_at_ms: row.createdAtMs,
  }
}

function fromRow(row: Tables['entry_requests']): EntryRequestRow {
  return {
    id: row.id,
    workshopId: row.workshop_id,
    tokenHash: row.token_hash,
    name: row.name,
    role: row.role as Role,
    door: row.came_by as Door,
    state: row.state as EntryRequestRow['state'],
    participantId: row.participant_id ?? undefined,
    createdAtMs: row.created_at_ms,
  }
}
