import type { Box, Point } from '../geometry/index.ts'
import type { ShapeForm } from './items/shape.ts'

/** Corners of the forms with straight sides, in fractions of the box, clockwise. */
const corners: { readonly [Form in ShapeForm]?: readonly (readonly [number, number])[] } = {
  diamond: [
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
  ],
  triangle: [
    [0.5, 0],
    [1, 1],
    [0, 1],
  ],
  hexagon: [
    [0.22, 0],
    [0.78, 0],
    [1, 0.5],
    [0.78, 1],
    [0.22, 1],
    [0, 0.5],
  ],
  parallelogram: [
    [0.2, 0],
    [1, 0],
    [0.8, 1],
    [0, 1],
  ],
}

const box = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const

/** An ellipse with so many corners is within half a unit of the real one at 1000 units. */
const ellipseCorners = Array.from({ length: 64 }, (_, index) => {
  const angle = (index / 64) * 2 * Math.PI
  return [(1 + Math.cos(angle)) / 2, (1 + Math.sin(angle)) / 2] as const
})

/** The outline of a shape as a polygon, board units, clockwise; round forms with many corners. */
export function shapeOutline(form: ShapeForm, { x, y, w, h }: Box): Point[] {
  const parts = form === 'ellipse' ? ellipseCorners : (corners[form] ?? box)
  return parts.map(([u, v]) => ({ x: x + u * w, y: y + v * h }))
}
