import { type Result, refuse, succeed } from '../basics/index.ts'
import type { Role } from '../protocol/index.ts'

/**
 * May this person change the words of a comment by `author`, or delete it? Words: its author alone, not even a facilitator puts
 * words into somebody's mouth. Deleting: its author and facilitators. A comment without author (imported) is nobody's own.
 */
export function mayChangeComment(
  who: { readonly participantId: string; readonly role: Role },
  author: string,
  what: 'edit' | 'delete',
): Result<true, 'othersWords'> {
  if (what === 'delete' && who.role === 'facilitator') return succeed(true)
  return author !== '' && author === who.participantId ? succeed(true) : refuse('othersWords')
}
