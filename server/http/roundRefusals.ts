import { limits, type Problem } from '#shared/protocol'
import type { RoundRefusal } from '#shared/session'
import { problemOf } from './problems.ts'

/** What is answered where a round does not take a command. Nothing was changed by any of them. */
export const roundRefusals: { readonly [Reason in RoundRefusal]: (detail: string) => Problem } = {
  unknownRound: () =>
    invalid('This round is not there any more.', 'round', 'is none of this workshop'),
  roundTaken: () => invalid('Nothing was changed.', 'round.id', 'is the id of another round'),
  roundOpen: () => invalid('Close the open round first.', 'round', 'is a second one'),
  roundClosed: () => problemOf('roundClosed', 'The round is closed. Your ballot is as it was.'),
  tooManyRounds: () =>
    invalid(
      `A workshop keeps at most ${limits.roundsPerWorkshop} rounds.`,
      'round',
      'is one too many',
    ),
  nothingToAsk: () => invalid('There is nothing to vote on.', 'round.scope', 'holds nothing'),
  tooManyOptions: () =>
    invalid(
      `A round asks about at most ${limits.optionsPerRound} notes. Choose a zone or some notes.`,
      'round.scope',
      'holds too much',
    ),
  notAVoter: () => problemOf('forbidden', 'In this round only participants vote.'),
  wrongBallot: () => invalid('Nothing was changed.', 'ballot.kind', 'is not what this round asks'),
  foreignOption: (option) =>
    invalid('Nothing was changed.', 'ballot', `"${option}" is not asked about`),
  overBudget: (dots) => problemOf('overBudget', `There are ${dots} dots. The ballot is as it was.`),
  overCap: (most) =>
    problemOf('overCap', `At most ${most} dots on one note. The ballot is as it was.`),
  ownFunction: () =>
    invalid('Your own function is not rated by you.', 'ballot', 'rates your own function'),
  overPeople: (most) =>
    invalid(
      `There are ${most} people on site. Nothing was changed.`,
      'ballot',
      'answers for more people than there are',
    ),
  noReason: () => invalid('Say why, so that it can be kept.', 'ballot.reason', 'is missing'),
}

function invalid(detail: string, path: string, message: string): Problem {
  return problemOf('invalid', detail, [{ path, message }])
}
