import { texts } from '#client/texts'
import { type Item, moveItems } from '#shared/board'
import type { Box } from '#shared/geometry'
import type { Action, ActionContext } from '../action.ts'
import { boardAction } from '../boardAction.ts'
import { selectedItems } from '../selectedItems.ts'

/** An action that gives the selected items new places, as one undo step; nothing is written where all lie right already. */
export function arrangeAction(parts: {
  readonly name: string
  readonly label: () => string
  readonly keys?: readonly string[]
  /** With fewer there is nothing to arrange. */
  readonly atLeast: number
  readonly arrange: (items: readonly Item[], context: ActionContext) => ReadonlyMap<string, Box>
}): Action {
  const { name, label, keys, atLeast } = parts
  return boardAction({
    name,
    label,
    ...(keys ? { keys } : {}),
    isPossible: (context) => arrangeable(context).length >= atLeast,
    whyNot: (context) =>
      arrangeable(context).length < atLeast ? texts.whyNot_tooFew({ count: atLeast }) : undefined,
    run: (context, _args, change) => {
      const places = parts.arrange(arrangeable(context), context)
      if (places.size > 0) moveItems(context.board, places, change)
    },
  })
}

/** The selected items that have a place of their own; an arrow goes where its ends go. */
function arrangeable(context: ActionContext): Item[] {
  return selectedItems(context).filter(({ kind }) => kind !== 'arrow')
}
