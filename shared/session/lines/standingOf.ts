import { contentOf, isSameContent, type Line } from '../../board/index.ts'
import type { LineState, Round, SessionState } from '../../protocol/index.ts'

export const lineStatuses = ['draft', 'proposed', 'tested', 'agreed', 'parked'] as const
export type LineStatus = (typeof lineStatuses)[number]

/** How a line of the strategy stands, and on what that rests. */
export interface LineStanding {
  readonly status: LineStatus
  /** What was decided last. Of a draft: what was decided before its words or fields became others; absent where nothing was. */
  readonly decided?: LineState
  /** Its consent round: of a proposed line the open one, of others the last one that closed. */
  readonly round?: Round
}

/**
 * How a line stands (S220 to S223). A decision holds for the wording it was taken on, so a line that reads otherwise is a draft,
 * and one that is changed back is what it was. Pure: everybody who sees the same board and session sees the same.
 */
export function standingOf(
  line: Line,
  { lines = [], rounds = [] }: Pick<SessionState, 'lines' | 'rounds'>,
): LineStanding {
  const decided = lines.find((one) => one.line === line.id)
  if (decided === undefined) return { status: 'draft' }
  if (!isSameContent(decided.content, contentOf(line))) return { status: 'draft', decided }
  const round = roundOfLine(decided, rounds)
  const tested = decided.status === 'proposed' && isTest(round)
  return { status: tested ? 'tested' : decided.status, decided, ...(round ? { round } : {}) }
}

/** The consent round that tests, or tested, a line as it was proposed. */
function roundOfLine(decided: LineState, rounds: readonly Round[]): Round | undefined {
  if (decided.round !== undefined) return rounds.find(({ id }) => id === decided.round)
  return rounds.findLast(
    ({ line, openedAtMs }) => line === decided.line && openedAtMs >= decided.atMs,
  )
}

/** A round nobody answered tests nothing. */
function isTest(round: Round | undefined): boolean {
  return (round?.closed?.result.ballots ?? 0) > 0
}
