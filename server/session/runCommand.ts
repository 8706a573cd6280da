import { createHash } from 'node:crypto'
import type { SignedIn, Store } from '#server/store'
import { type Result, refuse, succeed } from '#shared/basics'
import type { CommandAnswer, CommandRequest } from '#shared/protocol'
import { applyCommand, type CommandRefusal } from '#shared/session'

export type RunRefusal = CommandRefusal | 'keyReused'

/** What is kept under an idempotency key: the answer, and which command it answers. */
interface KeptAnswer extends CommandAnswer {
  readonly commandHash: string
}

/**
 * Carries out a command in one transaction of the store, once per key: the same key again gives the same answer,
 * and the same key with another command is refused as `keyReused`.
 */
export async function runCommand(
  { store, nowMs }: { readonly store: Store; readonly nowMs: () => number },
  by: SignedIn,
  command: CommandRequest,
  key: string,
): Promise<Result<CommandAnswer, RunRefusal>> {
  const commandHash = createHash('sha256').update(JSON.stringify(command)).digest('hex')
  const { workshopId, participantId } = by
  const { answer } = await store.runCommand<Result<KeptAnswer, CommandRefusal>>(
    { workshopId, participantId, key: `command:${key}`, atMs: nowMs() },
    (before) => {
      const after = applyCommand(before, by, command)
      if (!after.ok) return { keep: false, answer: after }
      const { version } = after.value.state
      return {
        keep: true,
        after: after.value,
        event: { type: command.type, version },
        answer: succeed({ version, commandHash }),
      }
    },
  )
  if (!answer.ok) return answer
  if (answer.value.commandHash !== commandHash) return refuse('keyReused')
  return succeed({ version: answer.value.version })
}
