import { createTextAt } from '#client/actions'
import type { PointerInput } from '#client/input'
import { boxFromPoints } from '#shared/geometry'
import { endsGesture } from '../endsGesture.ts'
import { isDrag } from '../isDrag.ts'
import type { ToolContext, ToolState } from '../toolState.ts'

/** Narrower than this a text would break after every word. Board units. */
const narrowest = 60

/** A press writes here; a drag says how wide the text may be. */
export function textPointing(context: ToolContext, start: PointerInput): ToolState {
  const { actions } = context
  const clear = () => actions.view.setState({ draft: undefined })
  const state: ToolState = {
    path: 'text.pointing',
    handle: (event) => {
      if (event.kind === 'pointerMove' && isDrag(start, event)) {
        const box = boxFromPoints(start.boardPoint, event.boardPoint)
        actions.view.setState({ draft: { kind: 'placing', box } })
      }
      if (!endsGesture(event)) return state
      clear()
      if (event.kind === 'pointerUp') {
        const { x, w } = boxFromPoints(start.boardPoint, event.boardPoint)
        const place = { x, y: start.boardPoint.y }
        createTextAt.run(actions, w >= narrowest ? { ...place, w } : start.boardPoint)
      }
      return context.rest()
    },
    cancel: clear,
  }
  return state
}
