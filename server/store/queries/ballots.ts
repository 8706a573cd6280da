import type { Kysely, Transaction } from 'kysely'
import type { CastBallot, RoundChange } from '#shared/session'
import { CorruptBallotError, type RoundDeadline } from '../ballotRows.ts'
import { sha256 } from '../checksum.ts'
import type { Tables } from '../schema.ts'

/** All ballots of a round, in the order of their participants' ids, which tells nothing. @throws CorruptBallotError */
export async function listBallots(
  db: Kysely<Tables>,
  workshopId: string,
  round: string,
): Promise<CastBallot[]> {
  const rows = await ballotsOf(db, workshopId, round).orderBy('participant_id').execute()
  return rows.map((row) => fromRow(row, workshopId, round))
}

/** One person's ballot. @throws CorruptBallotError */
export async function findBallot(
  db: Kysely<Tables>,
  workshopId: string,
  round: string,
  participantId: string,
): Promise<CastBallot | undefined> {
  const row = await ballotsOf(db, workshopId, round)
    .where('participant_id', '=', participantId)
    .executeTakeFirst()
  return row && fromRow(row, workshopId, round)
}

/** What a command changed of rounds, in its transaction. */
export async function changeRounds(
  db: Transaction<Tables>,
  workshopId: string,
  changes: readonly RoundChange[],
  atMs: number,
): Promise<void> {
  for (const change of changes) await changeRound(db, workshopId, change, atMs)
}

export async function listRoundDeadlines(db: Kysely<Tables>): Promise<RoundDeadline[]> {
  const rows = await db.selectFrom('round_deadlines').selectAll().orderBy('closes_at_ms').execute()
  return rows.map((row) => ({
    workshopId: row.workshop_id,
    round: row.round_id,
    closesAtMs: row.closes_at_ms,
  }))
}

async function changeRound(
  db: Transaction<Tables>,
  workshopId: string,
  change: RoundChange,
  atMs: number,
): Promise<void> {
  switch (change.kind) {
    case 'opened':
      if (change.closesAtMs === undefined) return
      await db
        .insertInto('round_deadlines')
        .values({
          workshop_id: workshopId,
          round_id: change.round,
          closes_at_ms: change.closesAtMs,
        })
        .execute()
      return
    case 'cast':
      return await saveBallot(db, workshopId, change, atMs)
    case 'takenBack':
      await deleteBallots(db, workshopId, change.round)
        .where('participant_id', '=', change.participantId)
        .execute()
      return
    case 'closed':
      return await deleteDeadline(db, workshopId, change.round)
    case 'removed':
      await deleteBallots(db, workshopId, change.round).execute()
      return await deleteDeadline(db, workshopId, change.round)
  }
}

async function saveBallot(
  db: Transaction<Tables>,
  workshopId: string,
  { round, cast: { participantId, ...said } }: Extract<RoundChange, { kind: 'cast' }>,
  atMs: number,
): Promise<void> {
  const ballot = JSON.stringify(said)
  const fields = { ballot, sha256: checkSum(participantId, ballot), at_ms: atMs }
  await db
    .insertInto('ballots')
    .values({
      workshop_id: workshopId,
      round_id: round,
      participant_id: participantId,
      ...fields,
    })
    .onConflict((conflict) =>
      conflict.columns(['workshop_id', 'round_id', 'participant_id']).doUpdateSet(fields),
    )
    .execute()
}

function ballotsOf(db: Kysely<Tables>, workshopId: string, round: string) {
  return db
    .selectFrom('ballots')
    .select(['participant_id', 'ballot', 'sha256'])
    .where('workshop_id', '=', workshopId)
    .where('round_id', '=', round)
}

function deleteBallots(db: Transaction<Tables>, workshopId: string, round: string) {
  return db
    .deleteFrom('ballots')
    .where('workshop_id', '=', workshopId)
    .where('round_id', '=', round)
}

async function deleteDeadline(
  db: Transaction<Tables>,
  workshopId: string,
  round: string,
): Promise<void> {
  await db
    .deleteFrom('round_deadlines')
    .where('workshop_id', '=', workshopId)
    .where('round_id', '=', round)
    .execute()
}

function fromRow(
  row: Pick<Tables['ballots'], 'participant_id' | 'ballot' | 'sha256'>,
  workshopId: string,
  round: string,
): CastBallot {
  const { participant_id: participantId, ballot } = row
  if (checkSum(participantId, ballot) !== row.sha256)
    throw new CorruptBallotError(workshopId, round)
  const said = JSON.parse(ballot) as Omit<CastBallot, 'participantId'>
  return { participantId, function: said.function, layer: said.layer, ballot: said.ballot }
}

/** Over whose it is, too: a ballot that becomes somebody else's is damage as well. */
function checkSum(participantId: string, ballot: string): string {
  return sha256(new TextEncoder().encode(`${participantId}\n${ballot}`))
}
