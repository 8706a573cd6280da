import type { Round, RoundResult } from '../../protocol/index.ts'
import { agreementOf, sum } from './agreementOf.ts'
import { distanceOfChoices, distanceOnScale } from './distanceOf.ts'

/** What people are told apart by; those on site, who are both, only count in the sum of all. */
export type GroupedBy = 'function' | 'layer'

/** A function or a layer, as far as a result tells of it: at least three ballots (S131). */
export interface GroupSpread {
  readonly by: GroupedBy
  readonly name: string
  readonly ballots: number
  /** How far its answers are from those of all others, 0 alike to 1 opposite; undefined where there are no others. */
  readonly distance: number | undefined
}

/** A question people answered, with how far apart the answers are. */
export interface Question {
  readonly round: string
  readonly kind: 'dots' | 'consent' | 'rating'
  readonly words: string
  readonly ballots: number
  /** Agreement A over all ballots, −1 to 1, of several options the mean; undefined for dots, which have no scale. */
  readonly agreement: number | undefined
  /** Only groups that are told. */
  readonly groups: readonly GroupSpread[]
}

type Answers = Pick<RoundResult, 'tallies'>

/** The measured side of a closed round; undefined for one that is open, a pairwise one, or one nobody answered. */
export function questionOf({ id, kind, question, closed }: Round): Question | undefined {
  if (!closed || kind === 'pairwise' || closed.result.ballots === 0) return undefined
  const { result } = closed
  return {
    round: id,
    kind,
    words: question,
    ballots: result.ballots,
    agreement: kind === 'dots' ? undefined : meanOf(scalesOf(result, kind).map(agreementOf)),
    groups: result.groups.flatMap((group) => {
      const { by, name, ballots } = group
      if (by === 'onSite') return []
      return [
        { by, name, ballots, distance: distanceBetween(group, othersThan(group, result), kind) },
      ]
    }),
  }
}

/**
 * Everybody else: the sum over all without the group. That it can be computed is known to whoever told the sums: none from which one
 * or two people follow is told (S131).
 */
function othersThan({ tallies }: Answers, all: Answers): Answers {
  return {
    tallies: all.tallies.map((tally, option) =>
      tally.map((count, at) => Math.max(0, count - (tallies[option]?.[at] ?? 0))),
    ),
  }
}

function distanceBetween(a: Answers, b: Answers, kind: Question['kind']): number | undefined {
  if (kind === 'dots') return distanceOfChoices(dotsOf(a), dotsOf(b))
  const [ofA, ofB] = [scalesOf(a, kind), scalesOf(b, kind)]
  return meanOf(ofA.map((tally, option) => distanceOnScale(tally, ofB[option] ?? [])))
}

/** Of consent an abstention is no place on the scale from agree to block. */
function scalesOf({ tallies }: Answers, kind: Question['kind']): (readonly number[])[] {
  return kind === 'consent' ? tallies.map((tally) => tally.slice(0, 4)) : [...tallies]
}

function dotsOf({ tallies }: Answers): number[] {
  return tallies.map(([dots = 0]) => dots)
}

/** The mean of those that are known; undefined for none. */
export function meanOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? undefined : sum(known) / known.length
}
