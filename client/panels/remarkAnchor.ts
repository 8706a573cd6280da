import type { Covered } from '#client/view'
import { type Box, boxAround, type Camera, type Size } from '#shared/geometry'
import { selectionAnchor } from './selectionAnchor.ts'

const gapPx = 12

/** The middle of a remark's upper edge, in canvas px. */
export interface RemarkPlace {
  readonly x: number
  readonly y: number
}

/**
 * Where a remark of a given size goes: right under what it is about (and under the selection's bar where that is below,
 * too), kept clear of the bars around the canvas; at the lower edge where nothing is selected or in sight.
 */
export function remarkAnchor(
  boxes: readonly Box[],
  camera: Camera,
  viewport: Size,
  size: Size,
  bar: Size,
  covered: Covered,
): RemarkPlace {
  const highest = covered.top + gapPx
  const lowest = Math.max(highest, viewport.h - covered.bottom - gapPx - size.h)
  const around = boxAround(boxes)
  const barMiddle = selectionAnchor(boxes, camera, viewport, bar)
  if (around === undefined || barMiddle === undefined) return { x: viewport.w / 2, y: lowest }
  const middle = (around.x + around.w / 2 - camera.x) * camera.zoom
  const bottom = (around.y + around.h - camera.y) * camera.zoom
  const first = covered.left + gapPx + size.w / 2
  const last = viewport.w - covered.right - gapPx - size.w / 2
  // On a screen too narrow for both it stands in the middle.
  const x = first > last ? viewport.w / 2 : Math.max(first, Math.min(middle, last))
  const under = bottom + gapPx
  const isBarBelow = barMiddle.y > bottom
  const wanted = isBarBelow ? barMiddle.y + bar.h / 2 + gapPx : under
  return { x, y: Math.max(highest, Math.min(wanted, lowest)) }
}
