import type { Ballot, Layer, Round } from '#shared/protocol'
import { resultOf } from '../../../shared/session/rounds/resultOf.ts'

/** So many people of a function, a layer, or both, with the same ballot. */
export interface Voters {
  readonly count: number
  readonly function?: string
  readonly layer?: Layer
  readonly ballot: Ballot
}

/** A closed round with the result the server would tell of these ballots. */
export function closedRound(
  id: string,
  kind: Round['kind'],
  options: Round['options'],
  voters: readonly Voters[],
): Round {
  const round: Round = { id, kind, question: `Question ${id}`, options, blind: true, openedAtMs: 1 }
  const ballots = voters.flatMap(({ count, ...voter }, group) =>
    Array.from({ length: count }, (_, index) => ({
      participantId: `${group}-${index}`,
      function: voter.function,
      layer: voter.layer,
      ballot: voter.ballot,
    })),
  )
  return { ...round, closed: { atMs: 2, result: resultOf(round, [], ballots) } }
}

export const statement = [{ id: 's0', words: 'We agree on our CX strategy' }]
export const rated = (rating: number): Ballot => ({ kind: 'rating', ratings: { s0: rating } })
