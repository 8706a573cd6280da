import { newShape, shapeBoxAt } from '#client/actions'
import { toolIdle } from '../toolIdle.ts'
import type { ToolContext, ToolState } from '../toolState.ts'
import { shapeDrawing } from './drawing.ts'

/** A shape hangs on the pointer, to be put down as it is or drawn as large as it should be. */
export function shapeIdle(context: ToolContext): ToolState {
  return toolIdle(context, {
    path: 'shape.idle',
    begin: shapeDrawing,
    hover: ({ actions }, { boardPoint }) => {
      const item = newShape(actions, shapeBoxAt(boardPoint))
      actions.view.setState({ draft: { kind: 'drawing', item } })
    },
  })
}
