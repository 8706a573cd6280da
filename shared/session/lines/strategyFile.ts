import { contentOf, type Line } from '../../board/index.ts'
import type { LineState, Round, SessionState } from '../../protocol/index.ts'
import { standingOf } from './standingOf.ts'

type State = Pick<SessionState, 'title' | 'date' | 'lines' | 'rounds' | 'overruled'>

/**
 * The strategy as it is signed, as JSON of one form: what is agreed, by rank within its kind, with the votes it came through and
 * the reservations; what is parked; which flags were overruled, and why. Drafts are not in it. The same board and session give the
 * same text.
 */
export function strategyFile(lines: readonly Line[], state: State, atMs: number): string {
  const standing = lines.map((line) => ({
    line,
    ...standingOf(line, state),
  }))
  const agreed = standing.filter(({ status }) => status === 'agreed')
  const parked = standing.filter(({ status }) => status === 'parked')
  const file = {
    format: 'accord-strategy',
    version: 1,
    title: state.title,
    ...(state.date === undefined ? {} : { date: state.date }),
    frozenAtMs: atMs,
    agreed: agreed.map(({ line, decided, round }) => entryOf(line, decided, round)),
    parked: parked.map(({ line, decided, round }) => entryOf(line, decided, round)),
    overruledFlags: state.overruled ?? [],
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function entryOf(line: Line, decided: LineState | undefined, round: Round | undefined) {
  const result = round?.closed?.result
  return {
    id: line.id,
    kind: line.kind,
    ...(line.kind === 'statement' && line.zone !== undefined ? { zone: line.zone } : {}),
    ...contentOf(line),
    sources: Object.keys(line.sources).sort(),
    decidedAtMs: decided?.atMs,
    decidedBy: decided?.by,
    reason: decided?.reason,
    ...(result ? { ballots: result.ballots, answers: result.tallies[0] ?? [] } : {}),
    reservations: result?.reservations ?? [],
  }
}
