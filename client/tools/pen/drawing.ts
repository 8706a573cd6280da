import { createStroke, newStroke } from '#client/actions'
import type { PointerInput, PointerSpot } from '#client/input'
import type { PenPoint } from '#shared/board'
import { endsGesture } from '../endsGesture.ts'
import type { ToolContext, ToolState } from '../toolState.ts'

/** A longer line goes on as another stroke, so that no move of the hand costs more than the one before. */
const longestWay = 2000

/** The pen leaves a line; it is on the board when it is lifted. */
export function penDrawing(context: ToolContext, start: PointerInput): ToolState {
  const { actions } = context
  let way: PenPoint[] = [penPoint(start)]
  const clear = () => actions.view.setState({ draft: undefined })
  const show = () =>
    actions.view.setState({ draft: { kind: 'drawing', item: newStroke(actions, way) } })
  show()
  const state: ToolState = {
    path: 'pen.drawing',
    handle: (event) => {
      if (event.kind === 'pointerMove') {
        way.push(...(event.between ?? []).map(penPoint), penPoint(event))
        if (way.length >= longestWay) {
          createStroke.run(actions, way)
          way = [penPoint(event)]
        }
        show()
      }
      if (!endsGesture(event)) return state
      // Written before the draft goes, so that nothing is missing for a frame.
      if (event.kind === 'pointerUp') createStroke.run(actions, way)
      clear()
      return context.rest()
    },
    cancel: clear,
  }
  return state
}

function penPoint({ boardPoint, pressure }: PointerSpot): PenPoint {
  return { ...boardPoint, pressure }
}
