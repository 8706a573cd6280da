import { texts } from '#client/texts'
import type { ToolName } from '#client/view'
import type { Action } from './action.ts'
import { mayWrite } from './boardAction.ts'

/** Takes a tool into the hand; a tool that writes only where this person may write. */
export const setTool: Action<ToolName> = {
  name: 'setTool',
  label: () => texts.action_setTool(),
  isPossible: () => true,
  run: (context, tool) => {
    if (tool === 'note' && !mayWrite(context)) return
    context.view.setState({ tool })
  },
}
