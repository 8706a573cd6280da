import { type Item, readableOf } from '../board/index.ts'
import { consentAnswers, type Round, type RoundResult } from '../protocol/index.ts'
import type { ReportRound, ReportRoundRow } from './report.ts'

/** What came out of the closed rounds, in the order they were opened. Sums only: ballots are in no report. */
export function toRounds(
  rounds: readonly Round[] = [],
  items: ReadonlyMap<string, Item>,
): ReportRound[] {
  return rounds.flatMap((round) => {
    if (round.closed === undefined) return []
    const { atMs, result } = round.closed
    return {
      id: round.id,
      kind: round.kind,
      question: round.question,
      closedAtMs: atMs,
      ballots: result.ballots,
      onSite: result.onSite ?? 0,
      rows: rowsOf(round, result, items),
      reservations: result.reservations ?? [],
    }
  })
}

function rowsOf(
  round: Round,
  result: RoundResult,
  items: ReadonlyMap<string, Item>,
): ReportRoundRow[] {
  if (round.kind === 'consent') {
    return consentAnswers.map((answer, at) => {
      const people = result.tallies[0]?.[at] ?? 0
      return { answer, text: undefined, value: people, people }
    })
  }
  const rows = round.options.map(({ id, words }, at): ReportRoundRow => {
    const item = items.get(id)
    const text = words ?? (item && readableOf(item))
    const isLeast = round.kind === 'dots' && mayBeOnSite(result, at)
    const numbers = numbersOf(round, result.tallies[at] ?? [])
    return { text, ...numbers, ...(isLeast ? { isLeast } : {}) }
  })
  const told = round.kind === 'dots' ? rows.filter(({ value = 0 }) => value > 0) : rows
  const sorted = told.sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  return round.kind === 'pairwise' ? [...sorted, ...viewsOf(round, result)] : sorted
}

/** How each function sees each other one, where that is told. */
function viewsOf(round: Round, { groups }: RoundResult): ReportRoundRow[] {
  return groups
    .filter(({ by }) => by === 'function')
    .flatMap(({ name, tallies }) =>
      round.options.flatMap(({ words }, at) =>
        words === name
          ? []
          : { text: `${name} → ${words ?? ''}`, ...numbersOf(round, tallies[at] ?? []) },
      ),
    )
}

/** Dots, or the mean of ratings, undefined where nobody rated or it is not told; and how many gave some. */
function numbersOf(
  { kind }: Round,
  tally: readonly number[],
): Pick<ReportRoundRow, 'value' | 'people'> {
  if (kind === 'dots') return { value: tally[0] ?? 0, people: tally[1] ?? 0 }
  const people = tally.reduce((sum, count) => sum + count, 0)
  const sum = tally.reduce((total, count, at) => total + count * (at + 1), 0)
  return { value: people === 0 ? undefined : sum / people, people }
}

/** Of people on site only the sum of their dots is known, so they may be more than are counted. */
function mayBeOnSite({ onSite, groups }: RoundResult, option: number): boolean {
  const here = groups.find(({ by }) => by === 'onSite')
  const gave = here === undefined || (here.tallies[option]?.[0] ?? 0) > 0
  return onSite !== undefined && gave
}
