import { boxAround, boxFromPoints, expandBox, type Point, type SnapGuide } from '#shared/geometry'
import type { ScreenBrush } from './paintPeople.ts'
import type { Mark } from './topMarks.ts'

/** Half the length of the bars at the ends of a gap, and of the cross at the ends of a line. CSS px. */
const barPx = 4

/**
 * Why something in the hand was drawn to its place: a line along edges and middles, a bar with ends across equal gaps. On a wider
 * line in the ground's colour, so that it is seen on any fill.
 */
export function guidesMark(
  brush: ScreenBrush,
  guides: readonly SnapGuide[],
  toScreen: (point: Point) => Point,
): Mark[] {
  const lines = guides.map(({ kind, from, to }) => ({
    hasBars: kind === 'gap',
    start: crisp(toScreen(from)),
    end: crisp(toScreen(to)),
  }))
  const box = boxAround(lines.map(({ start, end }) => boxFromPoints(start, end)))
  if (!box) return []
  const paint = () => {
    for (const { start, end, hasBars } of lines) {
      stroke(brush, start, end, hasBars, brush.palette.board, 3)
      stroke(brush, start, end, hasBars, brush.palette.selection, 1)
    }
  }
  return [{ box: expandBox(box, barPx + 3), units: 'screen', paint }]
}

function stroke(
  { context }: ScreenBrush,
  start: Point,
  end: Point,
  hasBars: boolean,
  color: string,
  width: number,
): void {
  context.strokeStyle = color
  context.lineWidth = width
  context.beginPath()
  context.moveTo(start.x, start.y)
  context.lineTo(end.x, end.y)
  if (hasBars) {
    const isAcross = start.y === end.y
    const bar = isAcross ? { x: 0, y: barPx } : { x: barPx, y: 0 }
    for (const { x, y } of [start, end]) {
      context.moveTo(x - bar.x, y - bar.y)
      context.lineTo(x + bar.x, y + bar.y)
    }
  }
  context.stroke()
}

/** In the middle of a pixel a thin line is sharp. */
function crisp({ x, y }: Point): Point {
  return { x: Math.round(x) + 0.5, y: Math.round(y) + 0.5 }
}
