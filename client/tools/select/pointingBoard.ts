import { clearSelection } from '#client/actions'
import type { PointerInput } from '#client/input'
import { panning } from '../camera/panning.ts'
import { endsGesture } from '../endsGesture.ts'
import { isDrag } from '../isDrag.ts'
import type { ToolContext, ToolState } from '../toolState.ts'
import { marquee } from './marquee.ts'

/** The empty board is pressed: a click selects nothing, a drag draws a marquee; a finger pans instead. */
export function pointingBoard(context: ToolContext, start: PointerInput): ToolState {
  const { view } = context.actions
  // A press that misses must not cost what was selected one by one.
  const isKept = start.modifiers.shift || view.getState().isSelectingMore === true
  const state: ToolState = {
    path: 'select.pointingBoard',
    handle: (event) => {
      if (event.kind === 'pointerMove' && isDrag(start, event)) {
        const next = start.device === 'touch' ? panning : marquee
        return next(context, start).handle(event)
      }
      if (event.kind === 'pointerUp' && !isKept) clearSelection.run(context.actions)
      return endsGesture(event) ? context.rest() : state
    },
  }
  return state
}
