import type { PointerInput } from '#client/input'

/** How far a pointer must travel before a press is a drag: a finger is less steady than a mouse. CSS px. */
const thresholdPx = { mouse: 4, pen: 4, touch: 8 } as const

export function isDrag(start: PointerInput, now: PointerInput): boolean {
  const x = now.screenPoint.x - start.screenPoint.x
  const y = now.screenPoint.y - start.screenPoint.y
  return Math.hypot(x, y) >= thresholdPx[start.device]
}
