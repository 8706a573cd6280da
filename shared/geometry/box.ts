/** A place. Board points are in board units (1 unit is one CSS px at 100 %), y grows downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly w: number
  readonly h: number
}

/** An upright rectangle: top left corner and size, in the same space as its points. */
export interface Box extends Point, Size {}

export function centerOf(box: Box): Point {
  return { x: box.x + box.w / 2, y: box.y + box.h / 2 }
}

export function offsetBox(box: Box, by: Point): Box {
  return { x: box.x + by.x, y: box.y + by.y, w: box.w, h: box.h }
}

/** The box grown by `margin` on every side; a negative margin shrinks it. */
export function expandBox(box: Box, margin: number): Box {
  return {
    x: box.x - margin,
    y: box.y - margin,
    w: box.w + 2 * margin,
    h: box.h + 2 * margin,
  }
}

/** Whether `inner` lies within `outer`, edges included. */
export function boxContainsBox(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  )
}

/** Left and top edges belong to the box, right and bottom edges do not, so neighbours never share a point. */
export function boxContainsPoint(box: Box, point: Point): boolean {
  return point.x >= box.x && point.y >= box.y && point.x < box.x + box.w && point.y < box.y + box.h
}

export function boxesIntersect(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

/** The box between two corners, given in any order. */
export function boxFromPoints(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    w: Math.abs(a.x - b.x),
    h: Math.abs(a.y - b.y),
  }
}

/** The smallest box that holds all of them; undefined for none. */
export function boxAround(boxes: Iterable<Box>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.w)
    bottom = Math.max(bottom, box.y + box.h)
  }
  return left === Infinity ? undefined : { x: left, y: top, w: right - left, h: bottom - top }
}
