import { type Ballot, bestRating, type ConsentAnswer, type Round } from '#shared/protocol'

/** Mostly agreement, and enough else to show what a reservation looks like. */
const answers: readonly ConsentAnswer[] = ['agree', 'agree', 'canLive', 'concern']

export interface Voter {
  /** Not rated by themselves in a pairwise round. */
  readonly function: string | undefined
  /** What they have against a wording. */
  readonly reservation: string
}

/**
 * A ballot that keeps the rules of its round (S121 to S124 of shared/session).
 * @param random from 0 to 1, for choices
 */
export function ballotFor(round: Round, voter: Voter, random: () => number): Ballot {
  switch (round.kind) {
    case 'dots':
      return { kind: 'dots', dots: spreadDots(round, random) }
    case 'consent': {
      const answer = pick(answers, random) ?? 'agree'
      return {
        kind: 'consent',
        answer,
        ...(answer === 'concern' ? { reason: voter.reservation } : {}),
      }
    }
    case 'rating':
    case 'pairwise': {
      const rated = round.options.filter(
        ({ words }) => round.kind === 'rating' || words !== voter.function,
      )
      const one = () => 1 + Math.floor(random() * bestRating)
      return { kind: round.kind, ratings: Object.fromEntries(rated.map(({ id }) => [id, one()])) }
    }
  }
}

/** All dots there are, as far as the options take them, at random. */
function spreadDots(
  { options, dots = 0, mostPerNote = dots }: Round,
  random: () => number,
): Record<string, number> {
  const given = new Map<string, number>()
  for (let left = dots; left > 0; left -= 1) {
    const open = options.filter(({ id }) => (given.get(id) ?? 0) < mostPerNote)
    const id = pick(open, random)?.id
    if (id !== undefined) given.set(id, (given.get(id) ?? 0) + 1)
  }
  return Object.fromEntries(given)
}

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)]
}
