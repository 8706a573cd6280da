import { texts } from '#client/texts'
import { isFrozen, statusIn } from '#client/view'
import { mayDo } from '#shared/access'
import { deleteLines } from '#shared/board'
import type { ActionContext } from '../action.ts'
import { boardAction } from '../boardAction.ts'

/** Takes a line (its id) out of the strategy. What is being tested stays, and what was agreed only a facilitator takes out. */
export const deleteLine = boardAction<string>({
  name: 'deleteLine',
  label: () => texts.strategy_delete(),
  run: (context, id, change) => {
    if (mayDeleteLine(context, id)) deleteLines(context.board, [id], change)
  },
})

export function mayDeleteLine({ view }: Pick<ActionContext, 'view'>, id: string): boolean {
  const state = view.getState()
  const line = state.lines.get(id)
  if (line === undefined || state.session === undefined || isFrozen(state, line)) return false
  return (
    statusIn(state, line) !== 'agreed' || mayDo(state.self.role, 'reopenLine', state.session).ok
  )
}
