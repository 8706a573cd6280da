import { type Box, boxAround, type Camera, type Point, type Size } from '#shared/geometry'

/** Room kept free around the bar for the other bars, in CSS px. */
const margins = { top: 76, side: 16, bottom: 84 }
const gapPx = 12

/**
 * Where the middle of the selection's bar goes, in canvas px: above the selection, below it where there is
 * no room above, and at the edge of the screen where the selection reaches beyond both. Undefined while the
 * selection is empty or out of sight.
 */
export function selectionAnchor(
  boxes: Iterable<Box>,
  camera: Camera,
  viewport: Size,
  bar: Size,
): Point | undefined {
  const around = boxAround(boxes)
  if (around === undefined) return undefined
  const left = (around.x - camera.x) * camera.zoom
  const top = (around.y - camera.y) * camera.zoom
  const right = left + around.w * camera.zoom
  const bottom = top + around.h * camera.zoom
  const isOut = right < 0 || bottom < 0 || left > viewport.w || top > viewport.h
  if (isOut) return undefined
  const half = bar.w / 2 + margins.side
  const x = Math.max(half, Math.min((left + right) / 2, viewport.w - half))
  const above = top - gapPx - bar.h / 2
  const below = bottom + gapPx + bar.h / 2
  const lowest = viewport.h - margins.bottom - bar.h / 2
  const highest = margins.top + bar.h / 2
  if (above >= highest) return { x, y: Math.min(above, lowest) }
  return { x, y: below <= lowest ? below : highest }
}
