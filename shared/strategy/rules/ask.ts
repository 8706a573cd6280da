import type { Move, Statement } from '../../board/index.ts'
import type { Answer } from '../answer.ts'
import type { StrategyContext } from '../context.ts'
import type { AnswerRule } from './answerRule.ts'
import { linesIn, zonesNamed } from './linesIn.ts'

/** The swap test, as people answered it line by line; open while one of them waits for its answer. */
export const ask: AnswerRule<'ask'> = ({ failsOn }, zones, context) => {
  const asked = linesAsked(zones, context)
  const failing = asked.filter(({ swap }) => swap === failsOn)
  if (failing.length > 0) return { state: 'fails', lines: failing.map(({ id }) => id) }
  const waiting = asked.filter(({ swap }) => swap === undefined)
  return waiting.length > 0 || asked.length === 0 ? open(waiting) : { state: 'holds' }
}

function open(waiting: readonly (Move | Statement)[]): Answer {
  return waiting.length === 0
    ? { state: 'open' }
    : { state: 'open', lines: waiting.map(({ id }) => id) }
}

function linesAsked(zones: readonly string[], context: StrategyContext): (Move | Statement)[] {
  const lines =
    zones.length === 0
      ? context.lines
      : zonesNamed(zones, context).flatMap((zone) => linesIn(zone, context))
  return [...new Set(lines)].filter((line) => line.kind === 'move' || line.kind === 'statement')
}
