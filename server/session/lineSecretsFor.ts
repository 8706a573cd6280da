import { createHash } from 'node:crypto'
import type { SignedIn } from '#server/store'
import { mayDo } from '#shared/access'
import { type BoardDoc, readLines } from '#shared/board'
import type { CommandRequest } from '#shared/protocol'
import type { LineSecrets } from '#shared/session'

/** Commands that ask how lines read at this moment. */
const aboutLines: ReadonlySet<CommandRequest['type']> = new Set([
  'proposeLine',
  'agreeLine',
  'parkLine',
  'freezeStrategy',
])

/**
 * The strategy as it stands on the live board, read before the transaction of a command about it; undefined for others. What is written
 * between the two is not lost and not agreed: the line then reads otherwise than what was decided, so it is a draft (S224).
 */
export async function readLineSecrets(
  { readBoard }: { readonly readBoard: <T>(id: string, read: (doc: BoardDoc) => T) => Promise<T> },
  { workshopId, role }: SignedIn,
  command: CommandRequest,
): Promise<LineSecrets | undefined> {
  if (!aboutLines.has(command.type) || !mayDo(role, command.type, { locked: false }).ok)
    return undefined
  return {
    lines: await readBoard(workshopId, readLines),
    freeze: (text) => ({ text, hash: hashOf(text) }),
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
