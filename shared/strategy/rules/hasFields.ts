import type { Line } from '../../board/index.ts'
import type { Zone } from '../../protocol/index.ts'
import type { MoveField } from '../../templates/index.ts'
import { type Answer, open } from '../answer.ts'
import type { StrategyContext } from '../context.ts'
import { finderOf } from '../words/finderOf.ts'
import type { AnswerRule } from './answerRule.ts'
import { carries } from './carries.ts'
import { holdsLinesOfItsOwn, linesIn, zonesNamed } from './linesIn.ts'

/** What has to carry the fields: a line, or a zone of which no line was made yet, with all its notes together. */
export interface Subject {
  readonly text: string
  readonly line?: Line
  readonly zone?: string
}

/** Every line of the zones carries the fields; with `words` only those that use one of them. */
export const hasFields: AnswerRule<'hasFields'> = ({ fields, words }, zones, context) => {
  const find = words.length === 0 ? undefined : finderOf(words)
  const subjects = subjectsOf(zones, context).filter(({ text }) => !find || find(text).length > 0)
  if (subjects.length === 0) return find ? { state: 'holds' } : open
  return judged(subjects, fields, context)
}

function judged(
  subjects: readonly Subject[],
  fields: readonly MoveField[],
  context: StrategyContext,
): Answer {
  const missing = subjects.map((subject) => ({
    ...subject,
    fields: fields.filter((field) => !carries(subject, field, context)),
  }))
  const failing = missing.filter((subject) => subject.fields.length > 0)
  if (failing.length === 0) return { state: 'holds' }
  const without = new Set(failing.flatMap((subject) => subject.fields))
  return {
    state: 'fails',
    lines: failing.flatMap(({ line }) => line?.id ?? []),
    zones: failing.flatMap(({ zone }) => zone ?? []),
    fields: fields.filter((field) => without.has(field)),
  }
}

function subjectsOf(zones: readonly string[], context: StrategyContext): Subject[] {
  if (zones.length === 0) {
    return context.lines
      .filter((line) => context.statusOf(line) === 'agreed')
      .map((line) => ({ line, text: line.text }))
  }
  const there = zonesNamed(zones, context)
  const lines = [...new Set(there.flatMap((zone) => linesIn(zone, context)))]
  return [
    ...lines.map((line) => ({ line, text: line.text })),
    ...there.flatMap((zone) => zoneSubject(zone, context)),
  ]
}

/** Moves and commitments are lines or they are nothing yet; of the answers to other questions notes can speak, too. */
function zoneSubject(zone: Zone, context: StrategyContext): Subject[] {
  const isMaterial = holdsLinesOfItsOwn(zone) || zone.exportAs === 'roadmap'
  if (isMaterial || linesIn(zone, context).length > 0) return []
  const texts = context.notesIn(zone.id).map((note) => ('text' in note ? note.text : ''))
  return [{ zone: zone.id, text: texts.join('\n') }]
}
