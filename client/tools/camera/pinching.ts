import type { PinchPart } from '#client/input'
import { screenToBoard, zoomAt } from '#shared/geometry'
import type { ToolContext, ToolState } from '../toolState.ts'

/** Two fingers hold two board points: their distance zooms, their middle pans. */
export function pinching(context: ToolContext, start: PinchPart): ToolState {
  const { view } = context.actions
  const { camera } = view.getState()
  const held = screenToBoard(camera, start.screenPoint)
  const state: ToolState = {
    path: 'camera.pinching',
    handle: (event) => {
      if (event.kind === 'pinchMove') {
        const wanted = camera.zoom * (event.distance / start.distance)
        const { zoom } = zoomAt(camera, start.screenPoint, wanted)
        const x = held.x - event.screenPoint.x / zoom
        const y = held.y - event.screenPoint.y / zoom
        view.setState({ camera: { x, y, zoom } })
      }
      return event.kind === 'pinchEnd' || event.kind === 'escape' ? context.rest() : state
    },
  }
  return state
}
