import { bestRating, consentAnswers, type OnSiteBallot, type Round } from '#shared/protocol'
import { checkOnSite, isEmptyOnSite, peopleIn } from '#shared/session'

/** What is being entered for people on site; of what a round does not ask nothing is used. */
export interface OnSiteDraft {
  /** How many people it is of; of consent their answers say that. */
  readonly people: number
  readonly dots: Readonly<Record<string, number>>
  readonly ratings: Readonly<Record<string, readonly number[]>>
  /** How many gave each answer, in the order of `consentAnswers`. */
  readonly answers: readonly number[]
  readonly reasons: Readonly<Record<'concern' | 'block', readonly string[]>>
}

/** What was entered before, or nothing yet, for all on site. */
export function onSiteDraft(before: OnSiteBallot | undefined, onSite: number): OnSiteDraft {
  const reasonsOf = (answer: 'concern' | 'block') =>
    before?.kind === 'consent'
      ? before.reasons.filter((one) => one.answer === answer).map(({ reason }) => reason)
      : []
  return {
    people: before === undefined ? onSite : Math.min(peopleIn(before), onSite),
    dots: before?.kind === 'dots' ? before.dots : {},
    ratings: before?.kind === 'rating' ? before.ratings : {},
    answers: before?.kind === 'consent' ? before.answers : consentAnswers.map(() => 0),
    reasons: { concern: reasonsOf('concern'), block: reasonsOf('block') },
  }
}

/** The ballot it becomes; undefined in a round that takes none from people on site. */
export function toOnSiteBallot(draft: OnSiteDraft, { kind }: Round): OnSiteBallot | undefined {
  const { people } = draft
  if (kind === 'dots') return { kind, people, dots: without(draft.dots, (count) => count === 0) }
  if (kind === 'rating') {
    const given = without(draft.ratings, (counts) => sum(counts) === 0)
    const ratings = Object.entries(given).map(([id, counts]): [string, number[]] => [
      id,
      [...counts],
    ])
    return { kind, people, ratings: Object.fromEntries(ratings) }
  }
  if (kind !== 'consent') return undefined
  const reasons = (['concern', 'block'] as const).flatMap((answer) =>
    reasonsFor(draft, answer).map((reason) => ({ answer, reason: reason.trim() })),
  )
  return { kind, answers: [...draft.answers], reasons }
}

/** As many reasons as people have a concern or block; '' where nothing was typed yet. */
export function reasonsFor(
  { answers, reasons }: OnSiteDraft,
  answer: 'concern' | 'block',
): string[] {
  const count = answers[consentAnswers.indexOf(answer)] ?? 0
  return Array.from({ length: count }, (_, n) => reasons[answer][n] ?? '')
}

/** Why it cannot be entered: nobody has answered, a reason is missing, or it is more than so many people have. */
export function onSiteFault(
  draft: OnSiteDraft,
  round: Round,
  onSite: number,
): 'empty' | 'reason' | 'over' | undefined {
  const ballot = toOnSiteBallot(draft, round)
  if (ballot === undefined || isEmptyOnSite(ballot)) return 'empty'
  const checked = checkOnSite(round, ballot, onSite)
  if (checked.ok) return undefined
  return checked.reason === 'noReason' ? 'reason' : 'over'
}

/** How many dots they still have to give; below 0 when they are too few for what was entered. */
export function onSiteDotsLeft({ people, dots }: OnSiteDraft, { dots: budget = 0 }: Round): number {
  return people * budget - sum(Object.values(dots))
}

/** How many gave 1, 2 … 5. */
export function countsOf({ ratings }: OnSiteDraft, id: string): readonly number[] {
  return ratings[id] ?? Array<number>(bestRating).fill(0)
}

export function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}

function without<T>(
  record: Readonly<Record<string, T>>,
  isNone: (value: T) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !isNone(value)))
}
