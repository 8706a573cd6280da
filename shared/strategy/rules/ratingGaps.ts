import type { AnswerRule } from './answerRule.ts'

/** Both views of each pair are there to be looked at (`functionPairs`) once functions have rated each other. */
export const ratingGaps: AnswerRule<'ratingGaps'> = (_rule, _zones, context) => {
  const isRated = context.input.session.rounds?.some(
    ({ kind, closed }) => kind === 'pairwise' && closed !== undefined,
  )
  return { state: isRated ? 'shown' : 'open' }
}
