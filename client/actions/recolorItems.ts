import { texts } from '#client/texts'
import { type ItemColor, noteColors, recolorItems as writeColors } from '#shared/board'
import { boardAction } from './boardAction.ts'
import { hasSelection } from './selectedItems.ts'

/** Gives the selection a colour; new notes outside of coloured zones take it too. */
export const recolorItems = boardAction<ItemColor>({
  name: 'recolorItems',
  label: () => texts.action_recolorItems(),
  isPossible: hasSelection,
  run: ({ board, view }, color, change) => {
    writeColors(board, view.getState().selection, color, change)
    const noteColor = noteColors.find((name) => name === color)
    if (noteColor !== undefined) view.setState({ noteColor })
  },
})
