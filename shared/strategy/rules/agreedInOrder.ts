import type { ExportPart } from '../../protocol/index.ts'
import { failsOn, open } from '../answer.ts'
import type { StrategyContext } from '../context.ts'
import { partOf } from '../partOf.ts'
import type { AnswerRule } from './answerRule.ts'

/** What comes earlier in the order is agreed before what comes later, as far as the workshop has zones for it. */
export const agreedInOrder: AnswerRule<'agreedInOrder'> = ({ order }, _, context) => {
  const first = order.map((part) => firstAgreed(part, context))
  if (first.every((at) => at === undefined)) return open
  const early = context.lines.filter((line) => {
    const own = partOf(line, context)
    const at = own === undefined ? -1 : order.indexOf(own)
    const agreedAt = context.agreedAt(line)
    if (at < 0 || agreedAt === undefined) return false
    return order
      .slice(0, at)
      .some(
        (part, index) =>
          context.zonesOf(part).length > 0 && (first[index] ?? Number.POSITIVE_INFINITY) > agreedAt,
      )
  })
  return failsOn({ lines: early.map(({ id }) => id) })
}

function firstAgreed(part: ExportPart, context: StrategyContext): number | undefined {
  const times = context.lines.flatMap((line) =>
    partOf(line, context) === part ? (context.agreedAt(line) ?? []) : [],
  )
  return times.length === 0 ? undefined : Math.min(...times)
}
