import type { Kysely, Transaction } from 'kysely'
import type { Door, Role } from '#shared/protocol'
import type { ParticipantRow, SignedIn } from '../contract.ts'
import type { Tables } from '../schema.ts'

/** Adds a participant, or overwrites the one with that id. */
export async function saveParticipant(db: Kysely<Tables>, row: ParticipantRow): Promise<void> {
  const { id, ...fields } = toRow(row)
  await db
    .insertInto('participants')
    .values({ id, ...fields })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
    .execute()
}

/** Adds a participant. @throws when the id is taken */
export async function insertParticipant(db: Kysely<Tables>, row: ParticipantRow): Promise<void> {
  await db.insertInto('participants').values(toRow(row)).execute()
}

/** Removes a participant and, with them, every session token they were given. */
export async function deleteParticipant(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom('participants').where('id', '=', id).execute()
}

/** The one row, while they are in the workshop. */
export async function findParticipant(
  db: Kysely<Tables>,
  { workshopId, participantId }: Pick<SignedIn, 'workshopId' | 'participantId'>,
): Promise<ParticipantRow | undefined> {
  const row = await db
    .selectFrom('participants')
    .selectAll()
    .where('id', '=', participantId)
    .where('workshop_id', '=', workshopId)
    .executeTakeFirst()
  return row && fromRow(row)
}

export async function insertSessionToken(
  db: Transaction<Tables>,
  signedIn: SignedIn,
  token: { readonly hash: string; readonly atMs: number },
  cameBy: Door,
): Promise<void> {
  await db
    .insertInto('session_tokens')
    .values({
      token_hash: token.hash,
      workshop_id: signedIn.workshopId,
      participant_id: signedIn.participantId,
      role: signedIn.role,
      came_by: cameBy,
      created_at_ms: token.atMs,
    })
    .execute()
}

export async function findSignedIn(
  db: Kysely<Tables>,
  tokenHash: string,
): Promise<SignedIn | undefined> {
  const row = await db
    .selectFrom('session_tokens')
    .select(['workshop_id', 'participant_id', 'role'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    workshopId: row.workshop_id,
    participantId: row.participant_id,
    role: row.role as Role,
  }
}

/** In the order they came. */
export async function listParticipants(
  db: Kysely<Tables>,
  workshopId: string,
): Promise<ParticipantRow[]> {
  const rows = await db
    .selectFrom('participants')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .orderBy('created_at_ms')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

function toRow(row: ParticipantRow): Tables['participants'] {
  return {
    id: row.id,
    workshop_id: row.workshopId,
    name: row.name,
    role: row.role,
    color: row.color,
    function: row.function ?? null,
    layer: row.layer ?? null,
    created_at_ms: row.createdAtMs,
    made_role: row.madeRole ?? null,
  }
}

function fromRow(row: Tables['participants']): ParticipantRow {
  return {
    id: row.id,
    workshopId: row.workshop_id,
    name: row.name,
    role: row.role as ParticipantRow['role'],
    color: row.color as ParticipantRow['color'],
    function: row.function ?? undefined,
    layer: (row.layer ?? undefined) as ParticipantRow['layer'],
    createdAtMs: row.created_at_ms,
    ...(row.made_role === null ? {} : { madeRole: row.made_role as Role }),
  }
}
