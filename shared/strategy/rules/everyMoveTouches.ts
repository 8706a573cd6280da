import { failsOn, open } from '../answer.ts'
import type { AnswerRule } from './answerRule.ts'

/** Every move touches so many functions; nobody can ask for more than the workshop has. */
export const everyMoveTouches: AnswerRule<'everyMoveTouches'> = ({ count }, _, context) => {
  const { functions } = context.input.session
  const wanted = functions.length === 0 ? count : Math.min(count, functions.length)
  if (context.moves.length === 0) return open
  const narrow = context.moves.filter((move) => context.functionsOf(move).length < wanted)
  return failsOn({ lines: narrow.map(({ id }) => id) })
}
