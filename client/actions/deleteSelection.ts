import { texts } from '#client/texts'
import { deleteItems } from '#shared/board'
import { boardAction } from './boardAction.ts'
import { hasSelection } from './selectedItems.ts'

/** Takes the selected items off the board; undo brings them back. */
export const deleteSelection = boardAction({
  name: 'deleteSelection',
  label: () => texts.action_deleteSelection(),
  keys: ['Delete', 'Backspace'],
  isPossible: hasSelection,
  run: ({ board, view }, _args, change) => {
    const ids = view.getState().selection
    view.setState({ selection: new Set(), editing: undefined })
    deleteItems(board, ids, change)
  },
})
