import type { ViewState } from '#client/view'
import { boxContainsPoint, centerOf, type Point } from '#shared/geometry'

const nothing = { top: 0, right: 0, bottom: 0, left: 0 }

/** Where a paste goes: the pointer, where it is over a part of the board no bar lies over, otherwise the middle of that part. Board units. */
export function pastePoint({ pointer, camera, viewport, covered = nothing }: ViewState): Point {
  const { zoom } = camera
  const free = {
    x: camera.x + covered.left / zoom,
    y: camera.y + covered.top / zoom,
    w: (viewport.w - covered.left - covered.right) / zoom,
    h: (viewport.h - covered.top - covered.bottom) / zoom,
  }
  return pointer && boxContainsPoint(free, pointer) ? pointer : centerOf(free)
}
