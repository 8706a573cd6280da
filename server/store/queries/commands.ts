import type { Kysely, Transaction } from 'kysely'
import type {
  CommandContent,
  CommandDecision,
  CommandKey,
  CommandOutcome,
  CommandState,
} from '../contract.ts'
import type { Tables } from '../schema.ts'
import { changeAccess } from './access.ts'
import { changeRounds, listBallots } from './ballots.ts'
import { insertFacts } from './gateFacts.ts'
import { insertUpdates } from './insertUpdates.ts'
import { deleteParticipant, listParticipants, saveParticipant } from './people.ts'
import { insertStrategyVersion } from './strategyVersions.ts'
import { findWorkshop } from './workshops.ts'

interface Command extends CommandKey {
  readonly atMs: number
  readonly round?: string | undefined
}

/** The body of Store.runCommand, inside its transaction. */
export async function runCommand<Answer>(
  db: Transaction<Tables>,
  command: Command,
  decide: (before: CommandState) => CommandDecision<Answer>,
): Promise<CommandOutcome<Answer>> {
  const earlier = await findAnswer<Answer>(db, command)
  if (earlier) return { answer: earlier.answer, replayed: true, after: undefined }
  const before = await readState(db, command)
  const decision = decide(before)
  if (!decision.keep) return { answer: decision.answer, replayed: false, after: undefined }
  await writeState(db, command.workshopId, before, decision.after)
  await changeAccess(db, command.workshopId, decision.access ?? [])
  await changeRounds(db, command.workshopId, decision.rounds ?? [], command.atMs)
  if (decision.frozen)
    await insertStrategyVersion(db, command.workshopId, decision.frozen, command.atMs)
  await insertUpdates(db, decision.updates ?? [])
  await insertFacts(db, decision.updates ?? [])
  await writeEvent(db, command, decision.event)
  await writeAnswer(db, command, decision.answer)
  return { answer: decision.answer, replayed: false, after: decision.after }
}

export async function findAnswer<Answer>(
  db: Kysely<Tables>,
  command: CommandKey,
): Promise<{ answer: Answer } | undefined> {
  const row = await db
    .selectFrom('idempotency_keys')
    .select('answer')
    .where('workshop_id', '=', command.workshopId)
    .where('participant_id', '=', command.participantId)
    .where('key', '=', command.key)
    .executeTakeFirst()
  return row && (JSON.parse(row.answer) as { answer: Answer })
}

async function readState(
  db: Transaction<Tables>,
  { workshopId, round }: Command,
): Promise<CommandState> {
  const workshop = await findWorkshop(db, workshopId)
  if (!workshop) throw new Error(`There is no workshop ${workshopId}.`)
  const people = await listParticipants(db, workshopId)
  const cast = round === undefined ? undefined : await listBallots(db, workshopId, round)
  const { ballots, onSite } = cast ?? { ballots: [], onSite: undefined }
  return { state: workshop.state, people, ballots, onSite }
}

async function writeState(
  db: Transaction<Tables>,
  workshopId: string,
  before: CommandState,
  after: CommandContent,
): Promise<void> {
  await db
    .updateTable('workshops')
    .set({ state: JSON.stringify(after.state) })
    .where('id', '=', workshopId)
    .execute()
  const kept = new Set(after.people.map((person) => person.id))
  const old = new Map(before.people.map((person) => [person.id, person]))
  for (const id of old.keys()) if (!kept.has(id)) await deleteParticipant(db, id)
  for (const person of after.people) {
    if (person !== old.get(person.id)) await saveParticipant(db, person)
  }
}

async function writeEvent(
  db: Transaction<Tables>,
  command: Command,
  event: { readonly type: string },
): Promise<void> {
  const { type, ...body } = event
  await db
    .insertInto('session_events')
    .values({
      workshop_id: command.workshopId,
      participant_id: command.participantId,
      type,
      body: JSON.stringify(body),
      at_ms: command.atMs,
    })
    .execute()
}

/** Wrapped, because an answer may be `undefined`, which JSON does not know at the top. The first one stays. */
export async function writeAnswer(
  db: Kysely<Tables>,
  command: Command,
  answer: unknown,
): Promise<void> {
  await db
    .insertInto('idempotency_keys')
    .values({
      workshop_id: command.workshopId,
      participant_id: command.participantId,
      key: command.key,
      answer: JSON.stringify({ answer }),
      at_ms: command.atMs,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
