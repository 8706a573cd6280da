import type { CommandState, SignedIn } from '#server/store'
import { mayDo } from '#shared/access'
import { type BoardDoc, type Item, readItems } from '#shared/board'
import type { CommandRequest } from '#shared/protocol'
import { isVotable, type RoundSecrets, votableItems } from '#shared/session'

interface Parts {
  /** Reads the live board of a workshop. */
  readonly readBoard: <T>(workshopId: string, read: (doc: BoardDoc) => T) => Promise<T>
}

/** What is on the board and can be voted on, read before the transaction of a command that opens a round; nothing for others. */
export async function readVotable(
  { readBoard }: Parts,
  { workshopId, role }: SignedIn,
  command: CommandRequest,
): Promise<readonly Item[]> {
  if (command.type !== 'openRound' && command.type !== 'revote') return []
  if (!mayDo(role, command.type, { locked: false }).ok) return []
  return readBoard(workshopId, (doc) => [...readItems(doc).values()].filter(isVotable))
}

const counting: ReadonlySet<string> = new Set(['castBallot', 'castOnSite', 'closeRound'])

/** The round whose ballots a command needs; opening one needs none. */
export function roundOf(command: CommandRequest): string | undefined {
  return counting.has(command.type) && 'round' in command && typeof command.round === 'string'
    ? command.round
    : undefined
}

/** What the rules of rounds get beside the state, inside the transaction. */
export function roundSecretsFor(
  items: readonly Item[],
  { state, ballots, onSite }: CommandState,
): RoundSecrets {
  return { items: votableItems(items, state.zones), ballots, onSite }
}
