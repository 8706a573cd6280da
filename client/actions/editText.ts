import { texts } from '#client/texts'
import { editItemText, moveItems, readItem, transact } from '#shared/board'
import { textHeight } from '#shared/scene'
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
    if (!mayEditItem(context, id)) return
    const { board } = context
    transact(board, change, () => {
      editItemText(board, id, text, change, before)
      const item = readItem(board, id)
      // A text is as high as its words; written with them, so that one undo takes back both.
      if (item?.kind !== 'text' || item.box.h === textHeight(item)) return
      moveItems(board, [[id, { ...item.box, h: textHeight(item) }]], change)
    })
  },
})
