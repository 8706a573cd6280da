import type { SignedIn, Store } from '#server/store'
import type { Result } from '#shared/basics'
import type { BoardDoc } from '#shared/board'
import type { CommandRequest } from '#shared/protocol'
import { type HeldNotes, moveNotes } from './moveNotes.ts'
import { type Ran, type RunRefusal, runCommand } from './runCommand.ts'

type MovingCommand = Extract<CommandRequest, { type: 'reveal' | 'shareNotes' }>

interface Parts {
  readonly readBoard: <T>(workshopId: string, read: (doc: BoardDoc) => T) => Promise<T>
  readonly store: Store
  readonly nowMs: () => number
  readonly newId: () => string
  readonly holdWorkshop: <T>(
    workshopId: string,
    owner: string | undefined,
    act: (held: HeldNotes) => Promise<T>,
  ) => Promise<T>
}

/** Whether a command brings private notes onto the board. */
export function movesNotes(command: CommandRequest): command is MovingCommand {
  return command.type === 'reveal' || command.type === 'shareNotes'
}

/**
 * Carries out a command that moves notes: documents stand still, and what it does to them is kept in its one transaction,
 * with its answer. So after a crash it has happened wholly or not at all, and the same key moves nothing twice (S97).
 */
export function runMoving(
  parts: Parts,
  by: SignedIn,
  command: MovingCommand,
  key: string,
): Promise<Result<Ran, RunRefusal>> {
  const [owner, zone] =
    command.type === 'reveal' ? [undefined, command.zone] : [by.participantId, undefined]
  return parts.holdWorkshop(by.workshopId, owner, (held) =>
    runCommand(parts, by, command, key, ({ zones }, atMs) =>
      moveNotes(held, { zones, zone, atMs, newId: parts.newId }),
    ),
  )
}
