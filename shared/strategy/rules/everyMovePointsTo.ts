import type { Move } from '../../board/index.ts'
import { failsOn, open } from '../answer.ts'
import type { StrategyContext } from '../context.ts'
import type { AnswerRule } from './answerRule.ts'

/** Every agreed move says which note or statement of each of the zones it serves. */
export const everyMovePointsTo: AnswerRule<'everyMovePointsTo'> = (_, zones, context) => {
  const agreed = context.moves.filter((move) => context.statusOf(move) === 'agreed')
  if (agreed.length === 0) return open
  const lost = agreed.filter((move) => {
    const served = zonesServed(move, context)
    return zones.some((zone) => !served.has(zone))
  })
  return failsOn({ lines: lost.map(({ id }) => id) })
}

function zonesServed({ businessGoal, brandPromise }: Move, context: StrategyContext): Set<string> {
  return new Set(
    [businessGoal?.from, brandPromise?.from].flatMap(
      (id) => (id && zoneOfSource(id, context)) || [],
    ),
  )
}

function zoneOfSource(id: string, context: StrategyContext): string | undefined {
  const line = context.lineOf(id)
  return line?.kind === 'statement' ? line.zone : context.zoneOfItem(id)
}
