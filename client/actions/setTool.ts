import { texts } from '#client/texts'
import type { ToolName } from '#client/view'
import type { Action } from './action.ts'
import { mayWrite } from './boardAction.ts'
import { mayUseTool } from './mayAddKinds.ts'

/** Tools that put something on the board. */
export const writingTools: ReadonlySet<ToolName> = new Set([
  'note',
  'text',
  'shape',
  'arrow',
  'pen',
  'sticker',
  'carry',
])

/** Takes a tool into the hand; a tool that writes only where this person may write. */
export const setTool: Action<ToolName> = {
  name: 'setTool',
  label: () => texts.action_setTool(),
  isPossible: () => true,
  run: (context, tool) => {
    if (writingTools.has(tool) && !(mayWrite(context) && mayUseTool(context, tool))) return
    context.view.setState({ tool })
  },
}
