import { texts } from '#client/texts'
import { mayWriteLine } from '#shared/access'
import { deleteLines } from '#shared/board'
import type { ActionContext } from '../action.ts'
import { boardAction } from '../boardAction.ts'

/** Takes a line (its id) out of the strategy. What was decided on stays, until it is a draft again. */
export const deleteLine = boardAction<string>({
  name: 'deleteLine',
  label: () => texts.strategy_delete(),
  run: (context, id, change) => {
    if (mayDeleteLine(context, id)) deleteLines(context.board, [id], change)
  },
})

export function mayDeleteLine({ view }: Pick<ActionContext, 'view'>, id: string): boolean {
  const { lines, session } = view.getState()
  return lines.has(id) && session !== undefined && mayWriteLine(id, 'delete', session).ok
}
