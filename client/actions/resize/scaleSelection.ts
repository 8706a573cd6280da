import { texts } from '#client/texts'
import type { Point } from '#shared/geometry'
import type { ActionContext } from '../action.ts'
import { boardAction } from '../boardAction.ts'
import { resizeItems } from './resizeItems.ts'
import { resizedBoxes, resizeStart } from './resizeSelection.ts'

/** How much larger one step makes the selection. */
const step = 1.2
/** By how much a key makes it wider or higher, in board units. */
export const resizeStep = 20

/** Makes the selection larger, from its top left corner. */
export const growSelection = boardAction({
  name: 'growSelection',
  label: () => texts.action_growSelection(),
  keys: ['Alt+Shift+B'],
  isPossible: canResize,
  run: (context) => scale(context, step),
})

/** Makes the selection smaller, down to where it could not be read or hit. */
export const shrinkSelection = boardAction({
  name: 'shrinkSelection',
  label: () => texts.action_shrinkSelection(),
  keys: ['Alt+Shift+L'],
  isPossible: canResize,
  run: (context) => scale(context, 1 / step),
})

/** Makes the selection wider and higher by so many board units; negative ones make it narrower and lower. */
export const resizeSelectionBy = boardAction<Point>({
  name: 'resizeSelectionBy',
  label: () => texts.action_resizeItems(),
  isPossible: canResize,
  run: (context, by) => {
    const start = resizeStart(context.view.getState())
    const handle = by.x === 0 ? 's' : by.y === 0 ? 'e' : 'se'
    if (start) resizeItems.run(context, resizedBoxes(start, handle, by))
  },
})

function canResize({ view }: ActionContext): boolean {
  return resizeStart(view.getState()) !== undefined
}

function scale(context: ActionContext, factor: number): void {
  const start = resizeStart(context.view.getState())
  if (!start) return
  const by = { x: start.frame.w * (factor - 1), y: start.frame.h * (factor - 1) }
  resizeItems.run(context, resizedBoxes(start, 'se', by, true))
}
