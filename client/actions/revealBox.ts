import type { ViewState } from '#client/view'
import { type Box, type Camera, visibleBox } from '#shared/geometry'

const marginPx = 40

const nothing = { top: 0, right: 0, bottom: 0, left: 0 }

/**
 * The camera moved as little as needed to show a box (board units) with some space around it and clear of the bars; the zoom
 * stays. The same object if it is in view already.
 */
export function cameraShowing(
  { camera, viewport, covered = nothing }: Pick<ViewState, 'camera' | 'viewport' | 'covered'>,
  box: Box,
): Camera {
  const free = {
    w: viewport.w - covered.left - covered.right,
    h: viewport.h - covered.top - covered.bottom,
  }
  if (free.w <= 0 || free.h <= 0) return camera
  const { zoom } = camera
  const corner = { x: camera.x + covered.left / zoom, y: camera.y + covered.top / zoom, zoom }
  const seen = visibleBox(corner, free)
  const margin = marginPx / zoom
  const x = shift(seen.x, seen.w, box.x - margin, box.w + 2 * margin)
  const y = shift(seen.y, seen.h, box.y - margin, box.h + 2 * margin)
  return x === 0 && y === 0 ? camera : { ...camera, x: camera.x + x, y: camera.y + y }
}

/** How far a window must move so that a stretch lies within it; of a stretch that is too long its beginning. */
function shift(window: number, size: number, start: number, length: number): number {
  if (start < window || length > size) return start - window
  return Math.max(0, start + length - (window + size))
}
