import type { Kysely, Transaction } from 'kysely'
import type { CastBallot, CastOnSite, RoundChange } from '#shared/session'
import { CorruptBallotError, type RoundDeadline } from '../ballotRows.ts'
import { sha256 } from '../checksum.ts'
import type { Tables } from '../schema.ts'

/** Under which the ballot of people on site is kept: nobody's id. */
const onSiteKey = ''

/**
 * All ballots of a round, in the order of their participants' ids, which tells nothing, and that of people on site.
 * @throws CorruptBallotError
 */
export async function listBallots(
  db: Kysely<Tables>,
  workshopId: string,
  round: string,
): Promise<{ ballots: CastBallot[]; onSite: CastOnSite | undefined }> {
  const rows = await ballotsOf(db, workshopId, round).orderBy('participant_id').execute()
  const here = rows.find((row) => row.participant_id === onSiteKey)
  return {
    ballots: rows.filter((row) => row !== here).map((row) => fromRow(row, workshopId, round)),
    onSite: here && onSiteFromRow(here, workshopId, round),
  }
}

/** What was entered for people on site. @throws CorruptBallotError */
export async function findOnSite(
  db: Kysely<Tables>,
  workshopId: string,
  round: string,
): Promise<CastOnSite | undefined> {
  const row = await ballotsOf(db, workshopId, round)
    .where('participant_id', '=', onSiteKey)
    .executeTakeFirst()
  return row && onSiteFromRow(row, workshopId, round)
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
    case 'cast': {
      const { participantId, ...said } = change.cast
      return await saveBallot(db, { workshopId, round: change.round, participantId }, said, atMs)
    }
    case 'castOnSite': {
      const of = { workshopId, round: change.round, participantId: onSiteKey }
      return await saveBallot(db, of, change.cast, atMs)
    }
    case 'takenBack':
      return await deleteBallot(db, workshopId, change.round, change.participantId)
    case 'takenBackOnSite':
      return await deleteBallot(db, workshopId, change.round, onSiteKey)
    case 'closed':
      return await deleteDeadline(db, workshopId, change.round)
    case 'removed':
      await deleteBallots(db, workshopId, change.round).execute()
      return await deleteDeadline(db, workshopId, change.round)
  }
}

async function saveBallot(
  db: Transaction<Tables>,
  {
    workshopId,
    round,
    participantId,
  }: { readonly workshopId: string; readonly round: string; readonly participantId: string },
  said: Omit<CastBallot, 'participantId'> | CastOnSite,
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

async function deleteBallot(
  db: Transaction<Tables>,
  workshopId: string,
  round: string,
  participantId: string,
): Promise<void> {
  await deleteBallots(db, workshopId, round).where('participant_id', '=', participantId).execute()
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

type Row = Pick<Tables['ballots'], 'participant_id' | 'ballot' | 'sha256'>

function fromRow(row: Row, workshopId: string, round: string): CastBallot {
  const said = saidIn(row, workshopId, round) as Omit<CastBallot, 'participantId'>
  const { function: silo, layer, ballot } = said
  return { participantId: row.participant_id, function: silo, layer, ballot }
}

function onSiteFromRow(row: Row, workshopId: string, round: string): CastOnSite {
  const { by, ballot } = saidIn(row, workshopId, round) as CastOnSite
  return { by, ballot }
}

function saidIn(
  { participant_id: id, ballot, sha256: sum }: Row,
  workshopId: string,
  round: string,
) {
  if (checkSum(id, ballot) !== sum) throw new CorruptBallotError(workshopId, round)
  return JSON.parse(ballot) as unknown
}

/** Over whose it is, too: a ballot that becomes somebody else's is damage as well. */
function checkSum(participantId: string, ballot: string): string {
  return sha256(new TextEncoder().encode(`${participantId}\n${ballot}`))
}
