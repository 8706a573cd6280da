import { mayWrite, selectCluster } from '#client/actions'
import type { PointerInput } from '#client/input'
import type { Cluster } from '#shared/board'
import { panning } from '../camera/panning.ts'
import { endsGesture } from '../endsGesture.ts'
import { isDrag } from '../isDrag.ts'
import type { ToolContext, ToolState } from '../toolState.ts'
import { moving } from './moving.ts'

/** A cluster's title is pressed: all of it is selected (with Shift in addition), a drag moves it. Who may not write pans instead. */
export function pointingCluster(
  context: ToolContext,
  start: PointerInput,
  { id }: Cluster,
): ToolState {
  const { actions } = context
  const { isSelectingMore = false } = actions.view.getState()
  selectCluster.run(actions, { id, isAdded: start.modifiers.shift || isSelectingMore })
  const state: ToolState = {
    path: 'select.pointingCluster',
    handle: (event) => {
      if (event.kind === 'pointerMove' && isDrag(start, event)) {
        const next = mayWrite(actions) ? moving : panning
        return next(context, start).handle(event)
      }
      return endsGesture(event) ? context.rest() : state
    },
  }
  return state
}
