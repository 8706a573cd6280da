import type { Box, Point, Size } from './box.ts'

/** The handles around a frame, by the sides they move: n is up, e is right. */
export const frameHandles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type FrameHandle = (typeof frameHandles)[number]

/** Where a handle of a frame is. */
export function handlePoint(frame: Box, handle: FrameHandle): Point {
  const [x, y] = directionOf(handle)
  return { x: frame.x + ((x + 1) / 2) * frame.w, y: frame.y + ((y + 1) / 2) * frame.h }
}

/** Whether a handle moves two sides. */
export function isCorner(handle: FrameHandle): boolean {
  return handle.length === 2
}

/**
 * The frame with a handle moved by a way; the opposite side stays. Never smaller than `least` nor larger than `most`, and never
 * turned over. With `keepsRatio` a corner leaves width to height as they were.
 */
export function resizeFrame(
  frame: Box,
  handle: FrameHandle,
  by: Point,
  { keepsRatio, least, most }: { keepsRatio: boolean; least: Size; most: number },
): Box {
  const [x, y] = directionOf(handle)
  const within = (length: number, smallest: number) =>
    Math.min(Math.max(most, smallest), Math.max(smallest, length))
  let w = within(frame.w + x * by.x, least.w)
  let h = within(frame.h + y * by.y, least.h)
  if (keepsRatio && isCorner(handle)) {
    const smallest = Math.max(least.w / frame.w, least.h / frame.h)
    const largest = Math.min(most / frame.w, most / frame.h)
    const scale = Math.max(smallest, Math.min(largest, Math.max(w / frame.w, h / frame.h)))
    w = frame.w * scale
    h = frame.h * scale
  }
  return {
    x: x < 0 ? frame.x + frame.w - w : frame.x,
    y: y < 0 ? frame.y + frame.h - h : frame.y,
    w,
    h,
  }
}

/** A box that lay in one frame, put into another the same way. */
export function mapBox(box: Box, from: Box, to: Box): Box {
  const [across, down] = [to.w / from.w, to.h / from.h]
  return {
    x: to.x + (box.x - from.x) * across,
    y: to.y + (box.y - from.y) * down,
    w: box.w * across,
    h: box.h * down,
  }
}

function directionOf(handle: FrameHandle): readonly [x: number, y: number] {
  const x = handle.includes('e') ? 1 : handle.includes('w') ? -1 : 0
  const y = handle.includes('s') ? 1 : handle.includes('n') ? -1 : 0
  return [x, y]
}
