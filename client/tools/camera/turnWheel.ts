import type { InputEvent } from '#client/input'
import type { View } from '#client/view'
import { clamp } from '#shared/basics'
import { type Camera, screenToBoard, zoomAt } from '#shared/geometry'

/** One notch of a mouse wheel (100 px and more) is limited to this, a trackpad pinch sends a few px at a time. */
const mostPxPerEvent = 30
/** So that 30 px change the zoom by a quarter. */
const zoomPerPx = 0.0096

/** The wheel pans; with ctrl or cmd it zooms at the pointer. Possible in every state, also in the middle of a drag. */
export function turnWheel(view: View, event: Extract<InputEvent, { kind: 'wheel' }>): void {
  const camera = turned(view.getState().camera, event)
  // The board moves under a pointer that stays.
  view.setState({ camera, pointer: screenToBoard(camera, event.screenPoint) })
}

function turned(
  camera: Camera,
  { delta, screenPoint, isZoom }: Extract<InputEvent, { kind: 'wheel' }>,
): Camera {
  if (!isZoom)
    return { ...camera, x: camera.x + delta.x / camera.zoom, y: camera.y + delta.y / camera.zoom }
  const px = clamp(delta.y, -mostPxPerEvent, mostPxPerEvent)
  return zoomAt(camera, screenPoint, camera.zoom * Math.exp(-px * zoomPerPx))
}
