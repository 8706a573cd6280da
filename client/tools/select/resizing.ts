import {
  mustKeepRatio,
  type ResizeStart,
  resizedBoxes,
  resizedFrame,
  resizeItems,
  resizeStart,
} from '#client/actions'
import type { PointerInput } from '#client/input'
import type { Box, FrameHandle, SnapGuide } from '#shared/geometry'
import { endsGesture } from '../endsGesture.ts'
import { isDrag } from '../isDrag.ts'
import type { ToolContext, ToolState } from '../toolState.ts'
import { createSnapping } from './createSnapping.ts'

/**
 * A handle of the selection is in the hand: a draft computed from the start (others see it as presence), one write on release. It
 * is drawn to its neighbours, unless ctrl or cmd is held.
 */
export function resizing(
  context: ToolContext,
  start: PointerInput,
  handle: FrameHandle,
): ToolState {
  const { actions } = context
  const before = resizeStart(actions.view.getState())
  const clear = () => actions.view.setState({ draft: undefined })
  const resize = before && createResize(context, before, handle, start)
  let hasMoved = false
  const state: ToolState = {
    path: 'select.resizing',
    handle: (event) => {
      if (event.kind === 'pointerMove') {
        hasMoved ||= isDrag(start, event)
        if (hasMoved && resize)
          actions.view.setState({ draft: { kind: 'moving', ...resize(event) } })
      }
      if (!endsGesture(event)) return state
      // Written before the draft goes, so that nothing jumps back for a frame.
      if (event.kind === 'pointerUp' && hasMoved && resize)
        resizeItems.run(actions, resize(event).boxes)
      clear()
      return context.rest()
    },
    cancel: clear,
  }
  return state
}

interface Resized {
  readonly boxes: ReadonlyMap<string, Box>
  readonly guides: readonly SnapGuide[]
}

/** What becomes of the selection with the pointer there. */
function createResize(
  context: ToolContext,
  before: ResizeStart,
  handle: FrameHandle,
  start: PointerInput,
): (event: PointerInput) => Resized {
  const snapping = createSnapping(context, new Set(before.items.map(({ id }) => id)))
  return ({ boardPoint, modifiers: { shift, mod } }) => {
    const wish = { x: boardPoint.x - start.boardPoint.x, y: boardPoint.y - start.boardPoint.y }
    const now = resizedFrame(before, handle, wish, shift)
    const keepsRatio = shift || mustKeepRatio(before.items)
    const { by, guides } = mod
      ? { by: wish, guides: [] }
      : snapping.resize({ before: before.frame, now, handle, keepsRatio })
    return { boxes: resizedBoxes(before, handle, by, shift), guides }
  }
}
