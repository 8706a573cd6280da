import { texts } from '#client/texts'
import type { Point } from '#shared/geometry'
import type { ActionContext } from '../action.ts'
import { boardAction } from '../boardAction.ts'
import { pasteData } from './pasteData.ts'

/** Pastes what the clipboard holds, as its key does; for menus. */
export const pasteHere = boardAction({
  name: 'pasteHere',
  label: () => texts.action_pasteHere(),
  keys: ['Mod+V'],
  keysAreBrowsers: true,
  run: (context) => void readAndPaste(context),
})

/** The same at a board point. */
export const pasteAt = boardAction<Point>({
  name: 'pasteAt',
  label: () => texts.action_pasteHere(),
  run: (context, at) => void readAndPaste(context, at),
})

async function readAndPaste(context: ActionContext, at?: Point): Promise<void> {
  const data = await context.clipboard?.read()
  if (data) pasteData.run(context, { data, at })
  else context.view.setState({ remark: { reason: 'useKeys' } })
}
