import { createShapeIn, newShape, shapeBoxAt } from '#client/actions'
import type { PointerInput } from '#client/input'
import { type Box, boxFromPoints, type Point } from '#shared/geometry'
import { endsGesture } from '../endsGesture.ts'
import { isDrag } from '../isDrag.ts'
import type { ToolContext, ToolState } from '../toolState.ts'

/** Smaller shapes are a slip of the hand. Board units. */
const smallest = 12

/** A shape is drawn from corner to corner, with Shift as high as wide; a mere press puts one of the usual size. */
export function shapeDrawing(context: ToolContext, start: PointerInput): ToolState {
  const { actions } = context
  const clear = () => actions.view.setState({ draft: undefined })
  const boxTo = (now: PointerInput): Box => {
    if (!isDrag(start, now)) return shapeBoxAt(now.boardPoint)
    const end = now.modifiers.shift ? squared(start.boardPoint, now.boardPoint) : now.boardPoint
    const { x, y, w, h } = boxFromPoints(start.boardPoint, end)
    const [wide, high] = [Math.max(smallest, w), Math.max(smallest, h)]
    return { x: Math.round(x), y: Math.round(y), w: Math.round(wide), h: Math.round(high) }
  }
  const state: ToolState = {
    path: 'shape.drawing',
    handle: (event) => {
      if (event.kind === 'pointerMove') {
        const item = newShape(actions, boxTo(event))
        actions.view.setState({ draft: { kind: 'drawing', item } })
      }
      if (!endsGesture(event)) return state
      if (event.kind === 'pointerUp') createShapeIn.run(actions, boxTo(event))
      clear()
      return context.rest()
    },
    cancel: clear,
  }
  return state
}

function squared(start: Point, end: Point): Point {
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const side = Math.max(Math.abs(dx), Math.abs(dy))
  return { x: start.x + Math.sign(dx) * side, y: start.y + Math.sign(dy) * side }
}
