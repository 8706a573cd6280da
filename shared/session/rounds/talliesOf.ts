import { bestRating, consentAnswers, type Round } from '../../protocol/index.ts'
import type { CastBallot } from './roundSecrets.ts'

/** The ballots added up, one tally for each option in their order; what the numbers are is told at `tallies` in shared/protocol. */
export function talliesOf(
  { kind, options }: Pick<Round, 'kind' | 'options'>,
  ballots: readonly CastBallot[],
): number[][] {
  if (kind === 'consent') return [consentTally(ballots)]
  const places = new Map(options.map(({ id }, index) => [id, index]))
  const tallies = options.map(() => Array<number>(kind === 'dots' ? 2 : bestRating).fill(0))
  for (const { ballot } of ballots) {
    for (const [id, count] of entriesOf(ballot)) {
      const tally = tallies[places.get(id) ?? -1]
      if (tally === undefined) continue
      if (kind === 'dots') add(tally, [0, count], [1, 1])
      else add(tally, [count - 1, 1])
    }
  }
  return tallies
}

function entriesOf(ballot: CastBallot['ballot']): [string, number][] {
  if (ballot.kind === 'consent') return []
  return Object.entries(ballot.kind === 'dots' ? ballot.dots : ballot.ratings)
}

function consentTally(ballots: readonly CastBallot[]): number[] {
  return consentAnswers.map(
    (answer) =>
      ballots.filter(({ ballot }) => ballot.kind === 'consent' && ballot.answer === answer).length,
  )
}

function add(tally: number[], ...counts: readonly (readonly [place: number, count: number])[]) {
  for (const [place, count] of counts) tally[place] = (tally[place] ?? 0) + count
}
