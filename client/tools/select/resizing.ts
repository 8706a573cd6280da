import { resizedBoxes, resizeItems, resizeStart } from '#client/actions'
import type { PointerInput } from '#client/input'
import type { Box, FrameHandle } from '#shared/geometry'
import { endsGesture } from '../endsGesture.ts'
import { isDrag } from '../isDrag.ts'
import type { ToolContext, ToolState } from '../toolState.ts'

/** A handle of the selection is in the hand: a draft computed from the start (others see it as presence), one write on release. */
export function resizing(
  context: ToolContext,
  start: PointerInput,
  handle: FrameHandle,
): ToolState {
  const { actions } = context
  const before = resizeStart(actions.view.getState())
  const clear = () => actions.view.setState({ draft: undefined })
  const boxesTo = ({ boardPoint, modifiers }: PointerInput): ReadonlyMap<string, Box> => {
    const by = { x: boardPoint.x - start.boardPoint.x, y: boardPoint.y - start.boardPoint.y }
    return before ? resizedBoxes(before, handle, by, modifiers.shift) : new Map()
  }
  let hasMoved = false
  const state: ToolState = {
    path: 'select.resizing',
    handle: (event) => {
      if (event.kind === 'pointerMove') {
        hasMoved ||= isDrag(start, event)
        if (hasMoved) actions.view.setState({ draft: { kind: 'moving', boxes: boxesTo(event) } })
      }
      if (!endsGesture(event)) return state
      // Written before the draft goes, so that nothing jumps back for a frame.
      if (event.kind === 'pointerUp' && hasMoved) resizeItems.run(actions, boxesTo(event))
      clear()
      return context.rest()
    },
    cancel: clear,
  }
  return state
}
