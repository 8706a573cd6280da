import { type Result, refuse, succeed } from '../basics/index.ts'
import type { SessionState } from '../protocol/index.ts'

/**
 * May somebody write the words and fields of a line of the strategy, or delete it, as far as it was decided on? What is proposed
 * is frozen for everybody, facilitators included, until it is agreed, parked or a draft again (S226); what was decided on in any
 * way is not deleted. Rank, sources and answers to the strategy test are free.
 */
export function mayWriteLine(
  line: string,
  what: 'write' | 'delete',
  { lines = [] }: Pick<SessionState, 'lines'>,
): Result<true, 'frozenLine'> {
  const decided = lines.find((one) => one.line === line)
  if (decided === undefined) return succeed(true)
  return what === 'delete' || decided.status === 'proposed' ? refuse('frozenLine') : succeed(true)
}
