import type { Item } from '../../board/index.ts'
import { failsOn, open } from '../answer.ts'
import type { StrategyContext } from '../context.ts'
import type { AnswerRule } from './answerRule.ts'

/**
 * Every note of the first zone has a partner in the second: one that lies level with it (they share half of the lower one's
 * height), one that an arrow ties to it, or one of which the same line was made.
 */
export const eachHasPartner: AnswerRule<'eachHasPartner'> = (_, [first, second], context) => {
  if (first === undefined || second === undefined) return open
  const notes = context.notesIn(first)
  if (notes.length === 0) return open
  const others = context.notesIn(second)
  const alone = notes.filter((note) => !others.some((other) => arePartners(note, other, context)))
  return failsOn({ notes: alone.map(({ id }) => id) })
}

function arePartners(a: Item, b: Item, context: StrategyContext): boolean {
  return areLevel(a, b) || areTied(a.id, b.id, context) || shareLine(a.id, b.id, context)
}

function areLevel({ box: a }: Item, { box: b }: Item): boolean {
  const shared = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return shared >= Math.min(a.h, b.h) / 2
}

function areTied(a: string, b: string, { input }: StrategyContext): boolean {
  return input.items.some((item) => {
    if (item.kind !== 'arrow') return false
    const ends = [item.from.item, item.to.item]
    return ends.includes(a) && ends.includes(b)
  })
}

function shareLine(a: string, b: string, { lines }: StrategyContext): boolean {
  return lines.some(({ sources }) => a in sources && b in sources)
}
