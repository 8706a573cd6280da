import type { Overruling } from '../protocol/index.ts'
import type { Check } from '../templates/index.ts'
import type { Answer } from './answer.ts'
import { checksOf } from './checksOf.ts'
import type { StrategyContext } from './context.ts'
import { flags } from './flags.ts'
import { answerRule } from './rules/answerRule.ts'
import type { RaisedFlag } from './testStrategy.ts'

/** A question of a template with what this workshop answers. */
export interface CheckAnswer extends Answer {
  readonly check: Check
  readonly overruled?: Overruling
}

/** The checks of the workshop's templates, answered, in their order. `raised`: the flags that are up. */
export function answerChecks(
  context: StrategyContext,
  raised: readonly RaisedFlag[],
): CheckAnswer[] {
  const overruled = context.input.overruled ?? []
  return checksOf(context.input).map((check) => {
    const by = overruled.findLast(({ line, flag }) => line === undefined && flag === check.id)
    const answer = answerByFlag(check, context, raised) ?? answerRule(check, context)
    return { check, ...answer, ...(by ? { overruled: by } : {}) }
  })
}

/** A check that is one of the flags holds when that flag is up nowhere, or only overruled. */
function answerByFlag(
  check: Check,
  context: StrategyContext,
  raised: readonly RaisedFlag[],
): Answer | undefined {
  // In a longer template the ids of a chapter have its prefix.
  const flag = flags.find(({ id }) => check.id === id || check.id.endsWith(`-${id}`))
  // What a person has to answer is open until they have, which a flag cannot tell.
  if (!flag || check.rule.kind === 'ask') return undefined
  if (!context.lines.some(({ kind }) => flag.kinds.includes(kind))) return { state: 'open' }
  const up = raised.filter((each) => each.flag === flag.id && !each.overruled)
  return up.length === 0
    ? { state: 'holds' }
    : { state: 'fails', lines: up.map(({ line }) => line) }
}
