import { type Box, boxAround, centerOf, expandBox, type Point, type Size } from '#shared/geometry'

/** How the board lies on a small map: map = (board − origin) × scale, in CSS px of the map. */
export interface MapView {
  readonly scale: number
  readonly origin: Point
  /** All there is, in board units. */
  readonly around: Box
}

/** Around everything, in CSS px of the map. */
const marginPx = 6

/** The map that shows all the boxes in its middle, as large as they fit; undefined where there is nothing to show. */
export function mapViewOf(boxes: Iterable<Box>, size: Size): MapView | undefined {
  const around = boxAround(boxes)
  if (!around) return undefined
  const room = expandBox({ x: 0, y: 0, ...size }, -marginPx)
  const scale = Math.min(room.w / Math.max(1, around.w), room.h / Math.max(1, around.h))
  const middle = centerOf(around)
  return {
    scale,
    around,
    origin: { x: middle.x - size.w / 2 / scale, y: middle.y - size.h / 2 / scale },
  }
}

export function toMap({ scale, origin }: MapView, { x, y, w, h }: Box): Box {
  return {
    x: (x - origin.x) * scale,
    y: (y - origin.y) * scale,
    w: w * scale,
    h: h * scale,
  }
}

export function fromMap({ scale, origin }: MapView, at: Point): Point {
  return { x: at.x / scale + origin.x, y: at.y / scale + origin.y }
}
