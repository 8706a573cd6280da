import { type Result, refuse, succeed } from '../basics/index.ts'
import type { Role, SessionState } from '../protocol/index.ts'

/** May this role put something of that kind on the board, as far as the step or a facilitator allows only some? `kind` is an item's kind or 'cluster' (S170). */
export function mayAdd(
  role: Role,
  kind: string,
  { tools }: Pick<SessionState, 'tools'>,
): Result<true, 'toolNotAllowed'> {
  const isFree = role === 'facilitator' || tools === undefined
  return isFree || tools.some((tool) => tool === kind) ? succeed(true) : refuse('toolNotAllowed')
}
