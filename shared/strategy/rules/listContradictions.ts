import type { AnswerRule } from './answerRule.ts'

/** The pairs of notes people marked as contradicting each other; open while nobody has marked any. */
export const listContradictions: AnswerRule<'listContradictions'> = (_rule, _zones, context) => {
  const marked = context.lines.filter(({ kind }) => kind === 'conflict')
  return marked.length === 0
    ? { state: 'open' }
    : { state: 'shown', lines: marked.map(({ id }) => id) }
}
