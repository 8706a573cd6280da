import type { Point } from './box.ts'

/** How far a point is from the straight line between two others, in their units. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length
  const part = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - a.x - part * dx, point.y - a.y - part * dy)
}

/** How far a point is from the nearest of the lines that lead from point to point; Infinity without points. */
export function distanceToPolyline(point: Point, points: readonly Point[]): number {
  if (points.length === 1 && points[0]) return distanceToSegment(point, points[0], points[0])
  let least = Infinity
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1], points[index]]
    if (a && b) least = Math.min(least, distanceToSegment(point, a, b))
  }
  return least
}

/** Whether a point lies within a polygon (even-odd rule). */
export function polygonContains(points: readonly Point[], point: Point): boolean {
  let isInside = false
  for (const [index, a] of points.entries()) {
    const b = points[(index + 1) % points.length] ?? a
    if (a.y > point.y === b.y > point.y) continue
    const x = a.x + ((point.y - a.y) / (b.y - a.y)) * (b.x - a.x)
    if (point.x < x) isInside = !isInside
  }
  return isInside
}

/** Where the straight way from a point within a polygon to another first meets its outline; undefined if it stays inside. */
export function leavesPolygon(
  points: readonly Point[],
  inside: Point,
  towards: Point,
): Point | undefined {
  let best: number | undefined
  for (const [index, a] of points.entries()) {
    const part = crossing(inside, towards, a, points[(index + 1) % points.length] ?? a)
    if (part !== undefined && (best === undefined || part > best)) best = part
  }
  if (best === undefined) return undefined
  return {
    x: inside.x + best * (towards.x - inside.x),
    y: inside.y + best * (towards.y - inside.y),
  }
}

/** Which part of the way from `a` to `b` lies before it crosses the line from `c` to `d`. */
function crossing(a: Point, b: Point, c: Point, d: Point): number | undefined {
  const [rx, ry, sx, sy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y]
  const cross = rx * sy - ry * sx
  if (cross === 0) return undefined
  const along = ((c.x - a.x) * sy - (c.y - a.y) * sx) / cross
  const across = ((c.x - a.x) * ry - (c.y - a.y) * rx) / cross
  return along >= 0 && along <= 1 && across >= 0 && across <= 1 ? along : undefined
}
