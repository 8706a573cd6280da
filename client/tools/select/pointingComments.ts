import { openComments, selectItems } from '#client/actions'
import type { PointerInput } from '#client/input'
import type { Item } from '#shared/board'
import { endsGesture } from '../endsGesture.ts'
import { isDrag } from '../isDrag.ts'
import type { ToolContext, ToolState } from '../toolState.ts'

/** A comment marker is pressed: a click opens what was said; a drag is one of what lies there (`drag`), for the marker is on the corner one resizes by. */
export function pointingComments(
  context: ToolContext,
  start: PointerInput,
  note: Item,
  drag: () => ToolState,
): ToolState {
  const state: ToolState = {
    path: 'select.pointingComments',
    handle: (event) => {
      if (event.kind === 'pointerMove' && isDrag(start, event)) return drag().handle(event)
      if (event.kind === 'pointerUp') {
        selectItems.run(context.actions, [note.id])
        openComments.run(context.actions)
      }
      return endsGesture(event) ? context.rest() : state
    },
  }
  return state
}
