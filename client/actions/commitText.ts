import { texts } from '#client/texts'
import type { Action } from './action.ts'
import { editText } from './editText.ts'

/** Writes the last state of the text field, if it is given, and ends typing. The note stays selected. Ends typing also where the board was locked meanwhile. */
export const commitText: Action<{ readonly id: string; readonly text?: string }> = {
  name: 'commitText',
  label: () => texts.action_commitText(),
  isPossible: ({ view }) => view.getState().editing !== undefined,
  run: (context, { id, text }) => {
    if (text !== undefined) editText.run(context, { id, text })
    if (context.view.getState().editing === id) context.view.setState({ editing: undefined })
  },
}
