import { texts } from '#client/texts'
import { moveItems } from '#shared/board'
import { offsetBox, type Point } from '#shared/geometry'
import { boardAction } from './boardAction.ts'
import { hasSelection, selectedItems } from './selectedItems.ts'

/** How far an arrow key moves the selection, in board units: alone, with Shift, with Alt. */
export const nudgeSteps = { plain: 8, shift: 64, alt: 1 } as const

/** Moves the selection by a distance in board units. Moves that follow each other quickly are one undo step. */
export const moveSelectionBy = boardAction<Point>({
  name: 'nudgeItems',
  label: () => texts.action_moveItems(),
  isPossible: hasSelection,
  run: (context, by, change) => {
    const places = selectedItems(context).map(({ id, box }) => [id, offsetBox(box, by)] as const)
    moveItems(context.board, places, change)
  },
})
