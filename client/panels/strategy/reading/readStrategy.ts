import { linesOf, statusIn, type ViewState } from '#client/view'
import type { Line } from '#shared/board'
import type { Zone } from '#shared/protocol'
import type { LineStatus } from '#shared/session'
import { answeredZones } from '../answeredZones.ts'
import { type ShownKind, shownKinds } from '../lineWords.ts'

type Board = Pick<ViewState, 'lines' | 'session'>

/** The strategy sorted for a reader. */
export interface ReadStrategy {
  /** By rank, statements in the order of the questions they answer. */
  readonly agreed: Readonly<Record<ShownKind, readonly Line[]>>
  /** Drafts with words, proposed and tested lines. */
  readonly open: readonly Line[]
  readonly parked: readonly Line[]
  /** Commitments of an earlier workshop. */
  readonly earlier: readonly Line[]
  /** Questions of the board nothing is agreed on. */
  readonly unanswered: readonly Zone[]
  readonly questions: number
}

export function readStrategy(state: Board): ReadStrategy {
  const lines = shownKinds.flatMap((kind): Line[] => [...linesOf(state, kind)])
  const earlier = lines.filter((line) => line.kind === 'commitment' && line.earlier)
  const all = lines.filter((line) => !earlier.includes(line))
  const zones = answeredZones(state.session?.zones ?? [])
  const stand = (...statuses: LineStatus[]) =>
    all.filter((line) => statuses.includes(statusIn(state, line)))
  const agreed = stand('agreed')
  const of = (kind: ShownKind) => agreed.filter((line) => line.kind === kind)
  const place = (line: Line) => {
    const at = line.kind === 'statement' ? zones.findIndex(({ id }) => id === line.zone) : 0
    return at < 0 ? zones.length : at
  }
  const statements = of('statement').sort((a, b) => place(a) - place(b))
  const answered = new Set(
    statements.map((line) => (line.kind === 'statement' ? line.zone : undefined)),
  )
  return {
    agreed: {
      statement: statements,
      move: of('move'),
      guardrail: of('guardrail'),
      commitment: of('commitment'),
    },
    open: stand('draft', 'proposed', 'tested').filter(({ text }) => text.trim() !== ''),
    parked: stand('parked'),
    earlier,
    unanswered: zones.filter(({ id }) => !answered.has(id)),
    questions: zones.length,
  }
}
