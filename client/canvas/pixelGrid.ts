import { type Box, type Camera, expandBox, type Point } from '#shared/geometry'

/**
 * How board units lie on device pixels: pixel = board × scale − origin. The origin is whole, so what was
 * drawn once can be moved by whole pixels and stays sharp.
 */
export interface PixelGrid {
  /** Device px per board unit. */
  readonly scale: number
  readonly origin: Point
}

/** The grid whose pixel (0, 0) is the canvas' top left corner, as nearly as whole pixels allow. */
export function gridOf(camera: Camera, pixelRatio: number): PixelGrid {
  const scale = camera.zoom * pixelRatio
  return { scale, origin: { x: Math.round(camera.x * scale), y: Math.round(camera.y * scale) } }
}

/** Sets a context to draw in board units. */
export function setBoardUnits(
  context: CanvasRenderingContext2D,
  { scale, origin }: PixelGrid,
): void {
  context.setTransform(scale, 0, 0, scale, -origin.x, -origin.y)
}

/** The device pixels a board box touches, whole, with `marginPx` around it. */
export function pixelsOf(box: Box, { scale, origin }: PixelGrid, marginPx = 0): Box {
  const x = Math.floor(box.x * scale - origin.x)
  const y = Math.floor(box.y * scale - origin.y)
  const right = Math.ceil((box.x + box.w) * scale - origin.x)
  const bottom = Math.ceil((box.y + box.h) * scale - origin.y)
  return expandBox({ x, y, w: right - x, h: bottom - y }, marginPx)
}

/** The board box behind device pixels. */
export function boardBoxOf(pixels: Box, { scale, origin }: PixelGrid): Box {
  return {
    x: (pixels.x + origin.x) / scale,
    y: (pixels.y + origin.y) / scale,
    w: pixels.w / scale,
    h: pixels.h / scale,
  }
}

/** The part of `box` inside of `frame`; undefined if there is none. */
export function clipBox(box: Box, frame: Box): Box | undefined {
  const x = Math.max(box.x, frame.x)
  const y = Math.max(box.y, frame.y)
  const w = Math.min(box.x + box.w, frame.x + frame.w) - x
  const h = Math.min(box.y + box.h, frame.y + frame.h) - y
  return w > 0 && h > 0 ? { x, y, w, h } : undefined
}

/** What is left of `box` without `hole`: itself, or up to four boxes around the hole that do not overlap. */
export function boxWithout(box: Box, hole: Box | undefined): Box[] {
  const gone = hole && clipBox(hole, box)
  if (!gone) return [box]
  const [right, bottom] = [gone.x + gone.w, gone.y + gone.h]
  return [
    { x: box.x, y: box.y, w: box.w, h: gone.y - box.y },
    { x: box.x, y: bottom, w: box.w, h: box.y + box.h - bottom },
    { x: box.x, y: gone.y, w: gone.x - box.x, h: gone.h },
    { x: right, y: gone.y, w: box.x + box.w - right, h: gone.h },
  ].filter(({ w, h }) => w > 0 && h > 0)
}
