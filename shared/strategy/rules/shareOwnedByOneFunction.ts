import { open } from '../answer.ts'
import { ownedAlone } from '../coverage.ts'
import type { AnswerRule } from './answerRule.ts'

/** The share of moves that one function owns alone, of those that name a function. */
export const shareOwnedByOneFunction: AnswerRule<'shareOwnedByOneFunction'> = (_r, _z, context) => {
  const { share, alone } = ownedAlone(context)
  return share === undefined ? open : { state: 'shown', share, lines: alone }
}
