import type { Box, Point } from '../geometry/index.ts'
import type { PathStep } from './instruction.ts'

/** A figure with straight sides through these points, closed. */
export function polygon(points: readonly Point[]): PathStep[] {
  return [...polyline(points), { kind: 'close' }]
}

/** Straight lines from point to point. */
export function polyline(points: readonly Point[]): PathStep[] {
  return points.map((to, index) => ({ kind: index === 0 ? 'move' : 'line', to }))
}

/** A quarter of a circle as a cubic curve: how far its control points are from its ends, in radii. */
const roundness = 0.5522847498

/** The ellipse a box holds, beginning at its right end. */
export function ellipse({ x, y, w, h }: Box): PathStep[] {
  const [rx, ry] = [w / 2, h / 2]
  const at = (u: number, v: number): Point => ({ x: x + rx + u * rx, y: y + ry + v * ry })
  const quarter = (u: number, v: number, endU: number, endV: number): PathStep => ({
    kind: 'cubic',
    by: [
      at(u + roundness * endU, v + roundness * endV),
      at(endU + roundness * u, endV + roundness * v),
    ],
    to: at(endU, endV),
  })
  return [
    { kind: 'move', to: at(1, 0) },
    quarter(1, 0, 0, 1),
    quarter(0, 1, -1, 0),
    quarter(-1, 0, 0, -1),
    quarter(0, -1, 1, 0),
    { kind: 'close' },
  ]
}

/** A circle around a point. */
export function circle({ x, y }: Point, radius: number): PathStep[] {
  return ellipse({ x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius })
}

/** The figure with every point put through `map`. Only for maps that keep straight lines straight. */
export function mapSteps(steps: readonly PathStep[], map: (point: Point) => Point): PathStep[] {
  return steps.map((step): PathStep => {
    if (step.kind === 'close') return step
    const to = map(step.to)
    if (step.kind === 'quad') return { ...step, by: map(step.by), to }
    if (step.kind === 'cubic') return { ...step, by: [map(step.by[0]), map(step.by[1])], to }
    return { ...step, to }
  })
}

/** A box with round corners. */
export function roundedBox({ x, y, w, h }: Box, radius: number): PathStep[] {
  const [right, bottom] = [x + w, y + h]
  const corner = (corner: Point, from: Point, to: Point): PathStep => ({
    kind: 'cubic',
    by: [towards(from, corner), towards(to, corner)],
    to,
  })
  const sides: readonly (readonly [Point, Point, Point])[] = [
    [
      { x: right, y },
      { x: right - radius, y },
      { x: right, y: y + radius },
    ],
    [
      { x: right, y: bottom },
      { x: right, y: bottom - radius },
      { x: right - radius, y: bottom },
    ],
    [
      { x, y: bottom },
      { x: x + radius, y: bottom },
      { x, y: bottom - radius },
    ],
    [
      { x, y },
      { x, y: y + radius },
      { x: x + radius, y },
    ],
  ]
  return [
    { kind: 'move', to: { x: x + radius, y } },
    ...sides.flatMap(([at, from, to]): PathStep[] => [
      { kind: 'line', to: from },
      corner(at, from, to),
    ]),
    { kind: 'close' },
  ]
}

function towards(from: Point, to: Point): Point {
  return { x: from.x + (to.x - from.x) * roundness, y: from.y + (to.y - from.y) * roundness }
}
