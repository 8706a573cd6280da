import { texts } from '#client/texts'
import { indicesOnTop, restackItems } from '#shared/board'
import { boardAction } from './boardAction.ts'
import { asksForSelection, hasSelection, selectedItems } from './selectedItems.ts'

/** Lays the selection on top of everything, its own order kept. */
export const bringToFront = boardAction({
  name: 'bringToFront',
  label: () => texts.action_bringToFront(),
  keys: [']'],
  whyNot: asksForSelection,
  isPossible: hasSelection,
  run: (context, _args, change) => {
    const raised = selectedItems(context)
    const stack = indicesOnTop(context.view.getState().items.values(), raised.length)
    const indices = raised.map(({ id, z }, i) => [id, stack[i] ?? z] as const)
    restackItems(context.board, indices, change)
  },
})
