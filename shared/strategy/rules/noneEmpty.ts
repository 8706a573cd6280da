import { failsOn } from '../answer.ts'
import type { AnswerRule } from './answerRule.ts'
import { holdsLinesOfItsOwn, linesIn, zonesNamed } from './linesIn.ts'

/** In every zone is a note or a line; in those for commitments, guardrails and moves a note is not enough. */
export const noneEmpty: AnswerRule<'noneEmpty'> = (_, zones, context) => {
  const empty = zonesNamed(zones, context).filter(
    (zone) =>
      linesIn(zone, context).length === 0 &&
      (holdsLinesOfItsOwn(zone) || context.notesIn(zone.id).length === 0),
  )
  return failsOn({ zones: empty.map(({ id }) => id) })
}
