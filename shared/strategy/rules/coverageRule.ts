import { failsOn, open } from '../answer.ts'
import { gridOf } from '../coverage.ts'
import type { AnswerRule } from './answerRule.ts'

/** No row of the grid is empty; open while there is nothing to cover it with, or nothing to be covered. */
export const coverageRule: AnswerRule<'coverage'> = ({ rows, columns }, _, context) => {
  const grid = gridOf(rows, columns, context)
  if (grid.columns.length === 0 || grid.rows.length === 0) return open
  return failsOn({ empty: grid.rows.flatMap(({ key, count }) => (count === 0 ? [key] : [])) })
}
