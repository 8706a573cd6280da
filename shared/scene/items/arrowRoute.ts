import { type Arrow, arrowPoints } from '../../board/index.ts'
import type { Point } from '../../geometry/index.ts'
import type { PathStep } from '../instruction.ts'
import { polyline } from '../path.ts'

/** The way an arrow takes: what is drawn, and points along it close enough together to measure by. */
export interface ArrowRoute {
  readonly steps: readonly PathStep[]
  readonly points: readonly Point[]
}

const curveParts = 24

/** The way of a settled arrow from its first to its last end, all within its box. */
export function arrowRoute(arrow: Arrow): ArrowRoute {
  const { from, to } = arrowPoints(arrow)
  if (arrow.line === 'straight') return straightThrough([from, to])
  const [first, second] = bends(from, to)
  if (arrow.line === 'elbow') return straightThrough([from, first, second, to])
  const points = Array.from({ length: curveParts + 1 }, (_, index) =>
    onCurve([from, first, second, to], index / curveParts),
  )
  const steps: PathStep[] = [
    { kind: 'move', to: from },
    { kind: 'cubic', by: [first, second], to },
  ]
  return { steps, points }
}

/** The point in the middle of a way, by its length. */
export function middleOf(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, index) => distance(points[index] ?? point, point))
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2
  for (const [index, length] of lengths.entries()) {
    const [a, b] = [points[index], points[index + 1]]
    if (a && b && left <= length && length > 0) return between(a, b, left / length)
    left -= length
  }
  return points[0] ?? { x: 0, y: 0 }
}

function straightThrough(points: readonly Point[]): ArrowRoute {
  return { steps: polyline(points), points }
}

/** Halfway along the longer direction the way turns into the other one. */
function bends(from: Point, to: Point): readonly [Point, Point] {
  const middle = between(from, to, 0.5)
  return Math.abs(to.x - from.x) >= Math.abs(to.y - from.y)
    ? [
        { x: middle.x, y: from.y },
        { x: middle.x, y: to.y },
      ]
    : [
        { x: from.x, y: middle.y },
        { x: to.x, y: middle.y },
      ]
}

/** De Casteljau's construction. */
function onCurve(points: readonly Point[], part: number): Point {
  const [first, ...rest] = points
  if (!first || rest.length === 0) return first ?? { x: 0, y: 0 }
  const next = rest.map((point, index) => between(points[index] ?? point, point, part))
  return onCurve(next, part)
}

function between(a: Point, b: Point, part: number): Point {
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y)
}
