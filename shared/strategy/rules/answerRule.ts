import type { Check } from '../../templates/index.ts'
import type { Answer } from '../answer.ts'
import type { StrategyContext } from '../context.ts'
import { agreedInOrder } from './agreedInOrder.ts'
import { ask } from './ask.ts'
import { atLeast } from './atLeast.ts'
import { coverageRule } from './coverageRule.ts'
import { eachHasPartner } from './eachHasPartner.ts'
import { everyMovePointsTo } from './everyMovePointsTo.ts'
import { everyMoveTouches } from './everyMoveTouches.ts'
import { hasFields } from './hasFields.ts'
import { listContradictions } from './listContradictions.ts'
import { noneEmpty } from './noneEmpty.ts'
import { ratingGaps } from './ratingGaps.ts'
import { shareOwnedByOneFunction } from './shareOwnedByOneFunction.ts'

type RuleKind = Check['rule']['kind']
export type RuleOf<Kind extends RuleKind> = Extract<Check['rule'], { kind: Kind }>
/** Answers one kind of rule for a workshop. */
export type AnswerRule<Kind extends RuleKind> = (
  rule: RuleOf<Kind>,
  zones: readonly string[],
  context: StrategyContext,
) => Answer

/** One function per kind of rule: a new kind is one in template.ts, a file here and a line here. */
const answers: { readonly [Kind in RuleKind]: AnswerRule<Kind> } = {
  ask,
  everyMovePointsTo,
  everyMoveTouches,
  noneEmpty,
  atLeast,
  hasFields,
  eachHasPartner,
  agreedInOrder,
  coverage: coverageRule,
  shareOwnedByOneFunction,
  ratingGaps,
  listContradictions,
}

export function answerRule(check: Check, context: StrategyContext): Answer {
  const answer = answers[check.rule.kind] as AnswerRule<RuleKind>
  return answer(check.rule, check.zones, context)
}
