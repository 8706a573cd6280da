import type { PointerInput } from '#client/input'
import { endsGesture } from '../endsGesture.ts'
import type { ToolContext, ToolState } from '../toolState.ts'
import { holdSelection } from './holdSelection.ts'

/**
 * The selection is in the hand: a draft (others see it as presence) computed from where it lay at the start, one write on release.
 * It is drawn to its neighbours, unless ctrl or cmd is held.
 */
export function moving(context: ToolContext, start: PointerInput): ToolState {
  const held = holdSelection(context)
  const clear = () => context.actions.view.setState({ draft: undefined })
  const state: ToolState = {
    path: 'select.moving',
    handle: (event) => {
      if (event.kind === 'pointerMove') held.show(wayOf(start, event))
      // Written before the draft goes, so that nothing jumps back for a frame.
      if (event.kind === 'pointerUp') held.drop(wayOf(start, event))
      if (!endsGesture(event)) return state
      clear()
      return context.rest()
    },
    cancel: clear,
  }
  return state
}

/** Whole board units: they look the same and are a quarter of the bytes. */
function wayOf(start: PointerInput, now: PointerInput) {
  return {
    x: Math.round(now.boardPoint.x - start.boardPoint.x),
    y: Math.round(now.boardPoint.y - start.boardPoint.y),
    isFree: now.modifiers.mod,
  }
}
