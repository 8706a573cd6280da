import type { ViewState } from '#client/view'
import { type Box, type Camera, visibleBox } from '#shared/geometry'

const marginPx = 40

/** The camera moved as little as needed to show a box (board units) with some space around it; the zoom stays. The same object if it is in view already. */
export function cameraShowing(
  { camera, viewport }: Pick<ViewState, 'camera' | 'viewport'>,
  box: Box,
): Camera {
  if (viewport.w === 0 || viewport.h === 0) return camera
  const seen = visibleBox(camera, viewport)
  const margin = marginPx / camera.zoom
  const x = shift(seen.x, seen.w, box.x - margin, box.w + 2 * margin)
  const y = shift(seen.y, seen.h, box.y - margin, box.h + 2 * margin)
  return x === 0 && y === 0 ? camera : { ...camera, x: camera.x + x, y: camera.y + y }
}

/** How far a window must move so that a stretch lies within it; of a stretch that is too long its beginning. */
function shift(window: number, size: number, start: number, length: number): number {
  if (start < window || length > size) return start - window
  return Math.max(0, start + length - (window + size))
}
