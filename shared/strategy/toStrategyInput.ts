import type { Item, Line } from '../board/index.ts'
import type { SessionState } from '../protocol/index.ts'
import { type LineStanding, standingOf } from '../session/index.ts'
import type { StrategyInput } from './input.ts'

/** What is on the board and what was decided, as the strategy test and the pictures of alignment read it. */
export function toStrategyInput(
  board: { readonly lines: readonly Line[]; readonly items: readonly Item[] },
  session: StrategyInput['session'] & Pick<SessionState, 'people' | 'lines' | 'overruled'>,
): StrategyInput {
  const standings = new Map<string, LineStanding>()
  const standing = (line: Line) => {
    const found = standings.get(line.id) ?? standingOf(line, session)
    standings.set(line.id, found)
    return found
  }
  return {
    ...board,
    session,
    people: session.people,
    overruled: session.overruled,
    statusOf: (line) => standing(line).status,
    agreedAtMs: (line) => standing(line).decided?.atMs,
  }
}
