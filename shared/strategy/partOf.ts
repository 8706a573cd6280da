import type { Line } from '../board/index.ts'
import type { ExportPart } from '../protocol/index.ts'
import type { StrategyContext } from './context.ts'

/** The part of the strategy a line belongs to: of a statement that of its zone, of the others their own. */
export function partOf(line: Line, context: StrategyContext): ExportPart | undefined {
  if (line.kind === 'statement')
    return line.zone === undefined ? undefined : context.zone(line.zone)?.exportAs
  if (line.kind === 'move') return 'moves'
  if (line.kind === 'guardrail') return 'guardrails'
  return line.kind === 'commitment' ? 'commitments' : undefined
}
