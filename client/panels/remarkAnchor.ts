import { type Box, boxAround, type Camera, type Size } from '#shared/geometry'
import { selectionAnchor } from './selectionAnchor.ts'

/** Room kept free for the bars around the canvas, in CSS px. */
const margins = { top: 76, side: 12, bottom: 84 }
const gapPx = 12

/** The middle of a remark's upper edge, in canvas px. */
export interface RemarkPlace {
  readonly x: number
  readonly y: number
}

/**
 * Where a remark of a given size goes: right under what it is about (and under the selection's bar where that is below,
 * too), kept on the screen; at the lower edge where nothing is selected or in sight.
 */
export function remarkAnchor(
  boxes: readonly Box[],
  camera: Camera,
  viewport: Size,
  size: Size,
  bar: Size,
): RemarkPlace {
  const lowest = Math.max(margins.top, viewport.h - margins.bottom - size.h)
  const around = boxAround(boxes)
  const barMiddle = selectionAnchor(boxes, camera, viewport, bar)
  if (around === undefined || barMiddle === undefined) return { x: viewport.w / 2, y: lowest }
  const half = size.w / 2 + margins.side
  const middle = (around.x + around.w / 2 - camera.x) * camera.zoom
  const bottom = (around.y + around.h - camera.y) * camera.zoom
  const x = Math.max(half, Math.min(middle, viewport.w - half))
  const under = bottom + gapPx
  const isBarBelow = barMiddle.y > bottom
  const wanted = isBarBelow ? barMiddle.y + bar.h / 2 + gapPx : under
  return { x, y: Math.max(margins.top, Math.min(wanted, lowest)) }
}
