import type { PointerInput } from '#client/input'
import { endsGesture } from '../endsGesture.ts'
import type { ToolContext, ToolState } from '../toolState.ts'

/** The board hangs on the pointer until it is released. */
export function panning(context: ToolContext, start: PointerInput): ToolState {
  const { view } = context.actions
  const { camera } = view.getState()
  const state: ToolState = {
    path: 'camera.panning',
    handle: (event) => {
      if (event.kind === 'pointerMove') {
        const x = camera.x - (event.screenPoint.x - start.screenPoint.x) / camera.zoom
        const y = camera.y - (event.screenPoint.y - start.screenPoint.y) / camera.zoom
        view.setState({ camera: { x, y, zoom: camera.zoom } })
      }
      return endsGesture(event) ? context.rest() : state
    },
  }
  return state
}
