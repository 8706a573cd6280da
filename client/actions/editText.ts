import { texts } from '#client/texts'
import { editItemText } from '#shared/board'
import { boardAction } from './boardAction.ts'
import { mayEditItem } from './mayEditItem.ts'

/** Makes a note's text what the field now holds; what others typed elsewhere in it stays. `before` is what the field's text was made from. Quick typing in one note is one undo step. */
export const editText = boardAction<{
  readonly id: string
  readonly text: string
  readonly before?: string
}>({
  name: 'editText',
  label: () => texts.action_editNote(),
  run: (context, { id, text, before }, change) => {
    if (mayEditItem(context, id)) editItemText(context.board, id, text, change, before)
  },
})
