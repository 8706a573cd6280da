import { texts } from '#client/texts'
import { deleteItems } from '#shared/board'
import type { Action, ActionContext } from './action.ts'
import { mayWrite } from './boardAction.ts'
import { editText } from './editText.ts'
import { mayEditItem } from './mayEditItem.ts'

/** Writes the last state of the text field, if it is given, and ends typing. The note stays selected. Ends typing also where the board was locked meanwhile. */
export const commitText: Action<{ readonly id: string; readonly text?: string }> = {
  name: 'commitText',
  label: () => texts.action_commitText(),
  isPossible: ({ view }) => view.getState().editing !== undefined,
  run: (context, { id, text }) => {
    if (text !== undefined) editText.run(context, { id, text })
    if (context.view.getState().editing === id) context.view.setState({ editing: undefined })
    deleteIfEmpty(context, id)
  },
}

/** A text without words cannot be seen and would only be in the way. */
function deleteIfEmpty(context: ActionContext, id: string): void {
  const item = context.view.getState().items.get(id)
  if (item?.kind !== 'text' || item.text.trim() !== '' || !mayWrite(context)) return
  if (mayEditItem(context, id))
    deleteItems(context.board, [id], { origin: context.origin, label: 'editText' })
}
