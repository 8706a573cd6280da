import {
  type Item,
  isNote,
  type Line,
  type LineKind,
  type LineOf,
  type Move,
  stages,
} from '../board/index.ts'
import { type ConsentAnswer, consentAnswers, type SessionState } from '../protocol/index.ts'
import { type LineStanding, standingOf } from '../session/index.ts'
import type {
  ReportCommitment,
  ReportEarlier,
  ReportGuardrail,
  ReportLine,
  ReportMove,
  ReportStatement,
  ReportStrategy,
} from './strategy.ts'

interface Standing<Kind extends LineKind = LineKind> {
  readonly line: LineOf<Kind>
  readonly standing: LineStanding
}

/** What was agreed and parked of these lines, in their order. Pure, never throws. */
export function toStrategy(
  lines: readonly Line[],
  session: Pick<SessionState, 'lines' | 'rounds'>,
  items: readonly Item[],
): ReportStrategy {
  const all = lines.map((line) => ({
    line,
    standing: standingOf(line, session),
  }))
  const agreed = <Kind extends LineKind>(kind: Kind): Standing<Kind>[] =>
    all.filter(
      ({ line, standing }) => line.kind === kind && standing.status === 'agreed',
    ) as Standing<Kind>[]
  const base = (one: Standing) => toLine(one, items)
  return {
    statements: agreed('statement').map((one) => toStatement(one, base(one))),
    moves: agreed('move').map((one) => toMove(one, base(one))),
    guardrails: agreed('guardrail').map((one) => toGuardrail(one, base(one))),
    commitments: agreed('commitment').map((one) => toCommitment(one, base(one))),
    parked: all
      .filter(({ standing }) => standing.status === 'parked')
      .map(({ line, standing }) => ({
        id: line.id,
        text: line.text,
        reason: standing.decided?.reason,
      })),
    earlier: lines.flatMap(toEarlier),
  }
}

function toEarlier(line: Line): ReportEarlier[] {
  if (line.kind !== 'commitment' || !line.earlier) return []
  const { id, text, act, by, outcome } = line
  return [{ id, text, act, name: by?.name, outcome }]
}

function toLine({ line, standing }: Standing, items: readonly Item[]): ReportLine {
  const result = standing.round?.closed?.result
  return {
    id: line.id,
    text: line.text,
    agreedAtMs: standing.decided?.atMs ?? 0,
    support: result && supportOf(result.tallies[0] ?? []),
    reservations: result?.reservations ?? [],
    reason: standing.decided?.reason,
    noteIds: notesOf(line, items),
  }
}

function supportOf(tally: readonly number[]): Record<ConsentAnswer, number> {
  const entries = consentAnswers.map((answer, at) => [answer, tally[at] ?? 0])
  return Object.fromEntries(entries) as Record<ConsentAnswer, number>
}

function notesOf({ sources }: Line, items: readonly Item[]): string[] {
  return items
    .filter((item) => isNote(item) && (item.id in sources || (item.cluster ?? '') in sources))
    .map(({ id }) => id)
}

function toStatement({ line }: Standing<'statement'>, base: ReportLine): ReportStatement {
  return { ...base, zoneId: line.zone }
}

function toMove({ line }: Standing<'move'>, base: ReportLine): ReportMove {
  return {
    ...base,
    owner: line.owner?.name,
    people: line.people,
    hoursPerWeek: line.hoursPerWeek,
    money: line.money,
    start: line.start,
    end: line.end,
    measure: line.measure,
    today: line.today,
    target: line.target,
    targetDate: line.targetDate,
    functions: Object.keys(line.functions).sort(),
    stages: stages.filter((stage) => line.stages[stage]),
    businessGoal: servedBy(line.businessGoal),
    brandPromise: servedBy(line.brandPromise),
    stopped: line.stopped,
  }
}

function servedBy(served: Move['businessGoal']): string | undefined {
  return served?.words
}

function toGuardrail({ line }: Standing<'guardrail'>, base: ReportLine): ReportGuardrail {
  return { ...base, form: line.form, forWhat: line.forWhat }
}

function toCommitment({ line }: Standing<'commitment'>, base: ReportLine): ReportCommitment {
  const { act, by, function: of, layer, date } = line
  return { ...base, act, name: by?.name, function: of, layer, date }
}
