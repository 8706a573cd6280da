import type { Item, Line } from '../board/index.ts'
import type { SessionState } from '../protocol/index.ts'
import {
  type CoverageGrid,
  coverageOf,
  type FlagId,
  type RaisedFlag,
  testStrategy,
  toStrategyInput,
} from '../strategy/index.ts'

/** A flag that is up on something that was agreed. */
export interface ReportFlag {
  /** Of the strategy test; undefined for one of the team's own, which has its own words. */
  readonly id: FlagId | undefined
  readonly own: { readonly title: string; readonly question: string } | undefined
  /** Words of the line it is up on. */
  readonly text: string
  /** What raised it, as it is written in the line. */
  readonly words: readonly string[]
  readonly overruled: { readonly reason: string; readonly by: string } | undefined
}

/** What agreed moves, or commitments, reach: empty rows are in it. */
export interface ReportGrid extends Pick<CoverageGrid, 'kind' | 'by'> {
  /** `by` are places in the list of moves or commitments, from 1. */
  readonly rows: readonly { readonly key: string; readonly reachedBy: readonly number[] }[]
}

export interface ReportTest {
  readonly flags: readonly ReportFlag[]
  /** Empty where nothing was agreed that could reach anything. */
  readonly coverage: readonly ReportGrid[]
}

/** The strategy test of what was agreed. Pure, never throws. */
export function toStrategyTest(
  lines: readonly Line[],
  session: SessionState,
  items: readonly Item[],
): ReportTest {
  const { statusOf } = toStrategyInput({ lines, items }, session)
  const agreed = lines.filter((line) => line.kind === 'flag' || statusOf(line) === 'agreed')
  const input = toStrategyInput({ lines: agreed, items }, session)
  const texts = new Map(lines.map(({ id, text }) => [id, text]))
  return {
    flags: testStrategy(input).raised.map((raised) => toFlag(raised, texts)),
    coverage: coverageOf(input)
      .grids.filter(({ columns }) => columns.length > 0)
      .map(toGrid),
  }
}

function toFlag(
  { line, flag, own, cause, overruled }: RaisedFlag,
  texts: ReadonlyMap<string, string>,
): ReportFlag {
  return {
    id: own ? undefined : (flag as FlagId),
    own: own && { title: own.title, question: own.text },
    text: texts.get(line) ?? '',
    words: cause.words ?? [],
    overruled: overruled && { reason: overruled.reason, by: overruled.by },
  }
}

function toGrid({ kind, by, rows }: CoverageGrid): ReportGrid {
  return {
    kind,
    by,
    rows: rows.map(({ key, cells }) => ({
      key,
      reachedBy: cells.flatMap((reaches, at) => (reaches ? [at + 1] : [])),
    })),
  }
}
