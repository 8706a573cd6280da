import type { Kysely, Transaction } from 'kysely'
import type { Role } from '#shared/protocol'
import type { NewUpdate, ParticipantRow, WorkshopRow } from '../contract.ts'
import type { Tables } from '../schema.ts'
import { insertUpdates } from './insertUpdates.ts'
import { insertParticipant } from './people.ts'

export async function insertWorkshop(
  db: Transaction<Tables>,
  workshop: WorkshopRow,
  links: readonly { readonly role: Role; readonly tokenHash: string }[],
  updates: readonly NewUpdate[],
  people: readonly ParticipantRow[],
): Promise<void> {
  await db
    .insertInto('workshops')
    .values({
      id: workshop.id,
      join_code: workshop.joinCode,
      state: JSON.stringify(workshop.state),
      created_at_ms: workshop.createdAtMs,
      passphrase_hash: workshop.passphraseHash ?? null,
      ends_at_ms: workshop.endsAtMs ?? null,
    })
    .execute()
  const rows = links.map(({ role, tokenHash }) => {
    return { workshop_id: workshop.id, token_hash: tokenHash, role }
  })
  if (rows.length > 0) await db.insertInto('links').values(rows).execute()
  for (const person of people) await insertParticipant(db, person)
  await insertUpdates(db, updates)
}

export async function findWorkshop(
  db: Kysely<Tables>,
  workshopId: string,
): Promise<WorkshopRow | undefined> {
  const row = await db
    .selectFrom('workshops')
    .selectAll()
    .where('id', '=', workshopId)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** Its other rows go with it: every table names its workshop, or something of it, as a foreign key. */
export async function deleteWorkshop(db: Kysely<Tables>, workshopId: string): Promise<void> {
  await db.deleteFrom('workshops').where('id', '=', workshopId).execute()
}

export async function listEnded(db: Kysely<Tables>, nowMs: number): Promise<string[]> {
  const rows = await db
    .selectFrom('workshops')
    .select('id')
    .where('ends_at_ms', '<=', nowMs)
    .execute()
  return rows.map(({ id }) => id)
}

export async function findWorkshopByJoinCode(
  db: Kysely<Tables>,
  joinCode: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('workshops')
    .select('id')
    .where('join_code', '=', joinCode)
    .executeTakeFirst()
  return row?.id
}

export async function findLinkRole(
  db: Kysely<Tables>,
  workshopId: string,
  tokenHash: string,
): Promise<Role | undefined> {
  const row = await db
    .selectFrom('links')
    .select('role')
    .where('workshop_id', '=', workshopId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row?.role as Role | undefined
}

/** What was written here was checked before; it is trusted when it comes back. */
function fromRow(row: Tables['workshops']): WorkshopRow {
  return {
    id: row.id,
    joinCode: row.join_code,
    state: JSON.parse(row.state) as WorkshopRow['state'],
    createdAtMs: row.created_at_ms,
    ...(row.passphrase_hash === null ? {} : { passphraseHash: row.passphrase_hash }),
    ...(row.ends_at_ms === null ? {} : { endsAtMs: row.ends_at_ms }),
  }
}
