import { createHash } from 'node:crypto'
import type { CommandContent, SignedIn, Store } from '#server/store'
import { type Result, refuse, succeed } from '#shared/basics'
import type { BoardDoc } from '#shared/board'
import type { CommandRequest, RevealedNotes, SessionState } from '#shared/protocol'
import { applyCommand, type CommandRefusal } from '#shared/session'
import { eventOf } from './eventOf.ts'
import { readLineSecrets } from './lineSecretsFor.ts'
import type { MovedNotes } from './moveNotes.ts'
import { type AccessSecrets, prepareAccess } from './prepareAccess.ts'
import { readVotable, roundOf, roundSecretsFor } from './rounds/roundSecretsFor.ts'

export type RunRefusal = CommandRefusal | 'keyReused'

/** The version a command led to, what it revealed, and what is told once: a new link's token, a new join code. */
export type Ran = {
  readonly version: number
  readonly revealed?: RevealedNotes
} & AccessSecrets

/**
 * What is kept under an idempotency key: the answer, and which command it answers. Secrets are not: a new link's
 * token is nowhere in the database, and the same key again answers without it.
 */
interface KeptAnswer {
  readonly version: number
  readonly commandHash: string
  readonly revealed?: RevealedNotes
}

/** Moves notes onto the board as part of a command; what it returns is kept with it. */
export type MoveNotes = (state: Pick<SessionState, 'zones'>, atMs: number) => MovedNotes

/**
 * Carries out a command in one transaction of the store, once per key: the same key again gives the same answer
 * (without secrets), and the same key with another command is refused as `keyReused`.
 * @param move what an accepted command does to notes; not asked for one that is refused, or answered already
 */
export async function runCommand(
  parts: {
    readonly store: Store
    readonly nowMs: () => number
    readonly readBoard: <T>(workshopId: string, read: (doc: BoardDoc) => T) => Promise<T>
  },
  by: SignedIn,
  command: CommandRequest,
  key: string,
  move?: MoveNotes,
): Promise<Result<Ran, RunRefusal>> {
  const commandHash = hashCommand(command)
  const { workshopId, participantId } = by
  const prepared = await prepareAccess(parts, by, command)
  const items = await readVotable(parts, by, command)
  const strategy = await readLineSecrets(parts, by, command)
  const atMs = parts.nowMs()
  const { answer, replayed } = await parts.store.runCommand<Result<KeptAnswer, CommandRefusal>>(
    { workshopId, participantId, key: `command:${key}`, atMs, round: roundOf(command) },
    (before) => {
      const content = {
        ...before,
        secrets: roundSecretsFor(items, before),
        ...(strategy ? { strategy } : {}),
      }
      const after = applyCommand(content, by, command, atMs)
      if (!after.ok) return { keep: false, answer: after }
      if (!prepared.ok) return { keep: false, answer: prepared }
      const moved = move?.(after.value.state, atMs)
      const { version } = after.value.state
      const { notes = 0 } = moved?.revealed ?? {}
      return {
        keep: true,
        after: noteRevealed(after.value, notes, atMs),
        event: { ...eventOf(command, version), ...(moved ? { notes } : {}) },
        answer: succeed({ version, commandHash, ...(moved ? { revealed: moved.revealed } : {}) }),
        access: prepared.value.changes,
        rounds: after.value.secrets?.changes ?? [],
        frozen: after.value.frozen,
        updates: moved?.updates ?? [],
      }
    },
  )
  if (!answer.ok) return answer
  if (answer.value.commandHash !== commandHash) return refuse('keyReused')
  const secrets = replayed || !prepared.ok ? {} : prepared.value.secrets
  const { version, revealed } = answer.value
  return succeed({ version, ...(revealed ? { revealed } : {}), ...secrets })
}

/** Says to everybody that notes came onto the board (S98). */
function noteRevealed(content: CommandContent, notes: number, atMs: number): CommandContent {
  if (notes === 0) return content
  return { ...content, state: { ...content.state, revealed: { atMs, notes } } }
}

/** Without the passphrase: this hash is fast, and what people can remember could be found from it. */
function hashCommand(command: CommandRequest): string {
  const open = command.type === 'setEntry' ? { ...command, entry: command.entry.kind } : command
  return createHash('sha256').update(JSON.stringify(open)).digest('hex')
}
