import { type Result, refuse, succeed } from '../basics/index.ts'
import type { Role, SessionState } from '../protocol/index.ts'

/**
 * May this person change or delete what `author` wrote? Asked by the client (before it opens a field) and by
 * the gate (of the result) alike. Moving, stacking and colouring are free; whether they may write at all is
 * for `mayDo(role, 'writeBoard', …)`. An item without author (imported) is nobody's own.
 */
export function mayEditWords(
  who: { readonly participantId: string; readonly role: Role },
  author: string,
  session: Pick<SessionState, 'othersMayEdit'>,
): Result<true, 'othersWords'> {
  if (who.role === 'facilitator' || session.othersMayEdit) return succeed(true)
  return author !== '' && author === who.participantId ? succeed(true) : refuse('othersWords')
}
