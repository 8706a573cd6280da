import { texts } from '#client/texts'
import { compareByStack, indicesBelow, indicesPast, restackItems } from '#shared/board'
import type { ActionContext } from '../action.ts'
import { boardAction } from '../boardAction.ts'
import { asksForSelection, hasSelection, selectedItems } from '../selectedItems.ts'

/** Lays the selection under everything, its own order kept. */
export const sendToBack = boardAction({
  name: 'sendToBack',
  label: () => texts.action_sendToBack(),
  keys: ['['],
  isPossible: hasSelection,
  whyNot: asksForSelection,
  run: (context, _args, change) => {
    const lowered = selectedItems(context)
    const stack = indicesBelow(context.view.getState().items.values(), lowered.length)
    const indices = lowered.map(({ id, z }, i) => [id, stack[i] ?? z] as const)
    restackItems(context.board, indices, change)
  },
})

/** Lays the selection over the next thing above it. */
export const bringForward = oneStep(
  'bringForward',
  () => texts.action_bringForward(),
  'up',
  'Mod+]',
)

/** Lays the selection under the next thing below it. */
export const sendBackward = oneStep(
  'sendBackward',
  () => texts.action_sendBackward(),
  'down',
  'Mod+[',
)

function oneStep(name: string, label: () => string, direction: 'up' | 'down', key: string) {
  return boardAction({
    name,
    label,
    keys: [key],
    isPossible: hasSelection,
    whyNot: asksForSelection,
    run: (context, _args, change) => {
      const indices = indicesPast(stackOf(context), context.view.getState().selection, direction)
      if (indices) restackItems(context.board, indices, change)
    },
  })
}

function stackOf({ view }: ActionContext) {
  return [...view.getState().items.values()].sort(compareByStack)
}
