import { getStroke } from 'perfect-freehand'
import type { Stroke } from '../../board/index.ts'
import { expandBox, type Point } from '../../geometry/index.ts'
import { inkOf } from '../colorName.ts'
import type { Instruction, PathStep } from '../instruction.ts'
import { circle } from '../path.ts'

/** How much faster or lighter parts are thinner. */
const thinning = { pen: 0.6, pointer: 0.35 }

/** A stroke: the outline of the line a pen would have left. */
export function strokeScene(stroke: Stroke): Instruction[] {
  return [{ kind: 'path', steps: outlineOf(stroke), fill: inkOf(stroke.color) }]
}

/** The middle of a stroke's line, point by point, board units: the stored points stretched over the box. */
export function strokePath({
  points,
  box,
  width,
}: Pick<Stroke, 'points' | 'box' | 'width'>): Point[] {
  const inner = expandBox(box, -Math.min(width, box.w, box.h) / 2)
  let [right, bottom] = [0, 0]
  for (let at = 0; at < points.length; at += 2) {
    right = Math.max(right, points[at] ?? 0)
    bottom = Math.max(bottom, points[at + 1] ?? 0)
  }
  const place = (value: number, most: number, start: number, extent: number) =>
    most === 0 ? start + extent / 2 : start + (value / most) * extent
  return Array.from({ length: points.length / 2 }, (_, index) => ({
    x: place(points[2 * index] ?? 0, right, inner.x, inner.w),
    y: place(points[2 * index + 1] ?? 0, bottom, inner.y, inner.h),
  }))
}

function outlineOf(stroke: Stroke): PathStep[] {
  const path = strokePath(stroke)
  const { pressures, width } = stroke
  const [first] = path
  if (first && path.length === 1) return circle(first, width / 2)
  const outline = getStroke(
    path.map(({ x, y }, index) => [x, y, (pressures?.[index] ?? 50) / 100]),
    {
      size: width,
      thinning: pressures ? thinning.pen : thinning.pointer,
      simulatePressure: !pressures,
      smoothing: 0.6,
      streamline: 0.35,
      last: true,
    },
  )
  return smoothed(outline.map(([x = 0, y = 0]) => ({ x, y })))
}

/** A closed curve through the middles between corners, with the corners as control points. */
function smoothed(corners: readonly Point[]): PathStep[] {
  const [first] = corners
  if (!first) return []
  const start = middle(first, corners[1] ?? first)
  const curves = corners.slice(1).map((by, index): PathStep => {
    const next = corners[index + 2] ?? first
    return { kind: 'quad', by, to: middle(by, next) }
  })
  return [
    { kind: 'move', to: start },
    ...curves,
    { kind: 'quad', by: first, to: start },
    { kind: 'close' },
  ]
}

/** Hundredths of a unit are more than anybody sees, and keep a printed outline short. */
function middle(a: Point, b: Point): Point {
  return { x: Math.round((a.x + b.x) * 50) / 100, y: Math.round((a.y + b.y) * 50) / 100 }
}
