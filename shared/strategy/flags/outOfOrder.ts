import type { Line } from '../../board/index.ts'
import type { ExportPart } from '../../protocol/index.ts'
import type { StrategyContext } from '../context.ts'
import type { Flag, FlagExamples } from '../flag.ts'
import { partOf } from '../partOf.ts'

/** Mission, then strategy, then outcomes, then daily work. */
export const agreedOrder: readonly ExportPart[] = ['mission', 'moves', 'chain', 'daily-work']

/**
 * Agreed before what it depends on: an earlier part of the strategy that this workshop has, or a line the move names. Of two
 * agreed lines whose times are not known, none came first.
 */
export const outOfOrder: Flag = {
  id: 'out-of-order',
  kinds: ['move', 'statement'],
  whyUp(line, context) {
    const agreedAt = context.agreedAt(line)
    if (agreedAt === undefined) return undefined
    const late = lateParts(line, agreedAt, context)
    const lines = lateLines(line, agreedAt, context)
    if (late.length === 0 && lines.length === 0) return undefined
    return { ...(late.length > 0 ? { parts: late } : {}), ...(lines.length > 0 ? { lines } : {}) }
  },
}

function lateParts(line: Line, agreedAt: number, context: StrategyContext): ExportPart[] {
  const own = partOf(line, context)
  const at = own === undefined ? -1 : agreedOrder.indexOf(own)
  return agreedOrder
    .slice(0, Math.max(0, at))
    .filter((part) => context.zonesOf(part).length > 0 && !isThere(part, agreedAt, context))
}

function isThere(part: ExportPart, atMs: number, context: StrategyContext): boolean {
  return context.lines.some(
    (line) =>
      partOf(line, context) === part &&
      (context.agreedAt(line) ?? Number.POSITIVE_INFINITY) <= atMs,
  )
}

/** Lines that were taken away are no longer waited for. */
function lateLines(line: Line, agreedAt: number, context: StrategyContext): string[] {
  if (line.kind !== 'move') return []
  return Object.keys(line.dependsOn).filter((id) => {
    const other = context.lineOf(id)
    return other && (context.agreedAt(other) ?? Number.POSITIVE_INFINITY) > agreedAt
  })
}

export const outOfOrderExamples: FlagExamples = {
  up: [
    { text: 'Spare parts in the van', agreedAtMs: 5, beside: [{ part: 'mission' }] },
    { text: 'Spare parts in the van', agreedAtMs: 5, beside: [{ part: 'mission', agreedAtMs: 9 }] },
    {
      text: 'On Monday I call two customers',
      kind: 'statement',
      part: 'daily-work',
      agreedAtMs: 5,
      beside: [{ part: 'mission', agreedAtMs: 1 }, { part: 'chain' }],
    },
    {
      text: 'They call less often',
      kind: 'statement',
      part: 'chain',
      agreedAtMs: 5,
      beside: [{ part: 'mission' }],
    },
    {
      text: 'Roll out',
      agreedAtMs: 5,
      fields: { dependsOn: { other0: true } },
      beside: [{ part: 'who-we-are' }],
    },
  ],
  down: [
    { text: 'Spare parts in the van', agreedAtMs: 5, beside: [{ part: 'mission', agreedAtMs: 1 }] },
    { text: 'Spare parts in the van', beside: [{ part: 'mission' }] },
    { text: 'Spare parts in the van', agreedAtMs: 5 },
    { text: 'We always come', kind: 'statement', part: 'mission', agreedAtMs: 5 },
    {
      text: 'Roll out',
      agreedAtMs: 5,
      fields: { dependsOn: { other0: true, gone: true } },
      beside: [{ part: 'who-we-are', agreedAtMs: 5 }],
    },
  ],
}
