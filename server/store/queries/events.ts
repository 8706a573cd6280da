import type { Kysely } from 'kysely'
import type { SessionEvent } from '../commandRows.ts'
import type { Tables } from '../schema.ts'

/** A session of a day has some hundred of these; whoever makes more by a program is heard at the beginning. */
const mostEvents = 5000

/** The log of a session, first to last: what was carried out of these types. */
export async function listEvents(
  db: Kysely<Tables>,
  workshopId: string,
  types: readonly string[],
): Promise<SessionEvent[]> {
  const rows = await db
    .selectFrom('session_events')
    .select(['participant_id', 'type', 'body', 'at_ms'])
    .where('workshop_id', '=', workshopId)
    .where('type', 'in', types)
    .orderBy('id')
    .limit(mostEvents)
    .execute()
  return rows.map((row) => ({
    by: row.participant_id,
    type: row.type,
    atMs: row.at_ms,
    body: JSON.parse(row.body) as Record<string, unknown>,
  }))
}
