import type { Point } from '#shared/geometry'

const linePx = 16

/** A wheel event's way in CSS px, whatever unit the browser counts in (Firefox: lines for a mouse wheel). With shift a wheel that has only one axis goes sideways. */
export function wheelDelta(
  event: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'shiftKey'>,
  pagePx: number,
): Point {
  const unit = event.deltaMode === 1 ? linePx : event.deltaMode === 2 ? pagePx : 1
  const delta = { x: event.deltaX * unit, y: event.deltaY * unit }
  // Chromium and Safari on a Mac turn the axes themselves, others do not.
  return event.shiftKey && delta.x === 0 ? { x: delta.y, y: 0 } : delta
}
