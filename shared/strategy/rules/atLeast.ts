import type { AnswerRule } from './answerRule.ts'
import { linesIn, zonesNamed } from './linesIn.ts'

/** So many notes or lines in the zones together. A note and the line made of it are one. */
export const atLeast: AnswerRule<'atLeast'> = ({ count }, zones, context) => {
  const there = zonesNamed(zones, context)
  const notes = there.flatMap((zone) => context.notesIn(zone.id).map(({ id }) => id))
  const lines = new Set(there.flatMap((zone) => linesIn(zone, context)))
  const ownLines = [...lines].filter(({ sources }) => !notes.some((id) => id in sources))
  return notes.length + ownLines.length >= count
    ? { state: 'holds' }
    : { state: 'fails', zones: there.map(({ id }) => id) }
}
