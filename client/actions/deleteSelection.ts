import { texts } from '#client/texts'
import { deleteItems } from '#shared/board'
import { boardAction } from './boardAction.ts'
import { mayEditItem } from './mayEditItem.ts'

/** Takes the selected items off the board, those this person may; the others stay selected. Undo brings them back. */
export const deleteSelection = boardAction({
  name: 'deleteSelection',
  label: () => texts.action_deleteSelection(),
  keys: ['Delete', 'Backspace'],
  isPossible: (context) =>
    [...context.view.getState().selection].some((id) => mayEditItem(context, id)),
  run: (context, _args, change) => {
    const ids = [...context.view.getState().selection]
    const kept = ids.filter((id) => !mayEditItem(context, id))
    context.view.setState({ selection: new Set(kept), editing: undefined })
    deleteItems(
      context.board,
      ids.filter((id) => !kept.includes(id)),
      change,
    )
  },
})
