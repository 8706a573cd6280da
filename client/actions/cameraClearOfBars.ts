import type { ViewState } from '#client/view'
import { type Box, type Camera, cameraToFit } from '#shared/geometry'

const nothing = { top: 0, right: 0, bottom: 0, left: 0 }

/** Like cameraToFit, for the part of the canvas that no bar lies over. */
export function cameraClearOfBars(
  box: Box,
  { viewport, covered = nothing }: Pick<ViewState, 'viewport' | 'covered'>,
  marginPx: number,
  atMost?: number,
): Camera {
  const free = {
    w: viewport.w - covered.left - covered.right,
    h: viewport.h - covered.top - covered.bottom,
  }
  const { x, y, zoom } = cameraToFit(box, free, marginPx, atMost)
  return { x: x - covered.left / zoom, y: y - covered.top / zoom, zoom }
}
