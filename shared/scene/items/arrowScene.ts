import type { Arrow } from '../../board/index.ts'
import { type Box, expandBox, type Point } from '../../geometry/index.ts'
import { fitText } from '../../text/index.ts'
import { inkOf } from '../colorName.ts'
import type { Instruction } from '../instruction.ts'
import { polygon } from '../path.ts'
import { arrowRoute, middleOf } from './arrowRoute.ts'
import { lineCount, type Words, wordInstructions } from './setWords.ts'

const labelSize = { w: 180, h: 84 }
const labelSizes = [18, 16, 15, 14, 13, 12, 11, 10]
const labelPadding = 5

/** An arrow, as it is settled: its line, its heads, its label on a patch of ground. */
export function arrowScene(arrow: Arrow): Instruction[] {
  const { points, steps } = arrowRoute(arrow)
  const color = inkOf(arrow.color)
  const line: Instruction = { kind: 'path', steps, line: { color, width: arrow.width } }
  return [line, ...headsOf(arrow, points), ...labelOf(arrow)]
}

/** How an arrow's label is set: in the middle of its way. */
export function arrowWords(arrow: Arrow): Words {
  const fitted = fitText(arrow.text, labelSize, { align: 'center', sizes: labelSizes })
  const widest = Math.max(0, ...fitted.lines.map(({ width }) => width))
  const room = Math.max(40, Math.ceil(widest) + 2 * labelPadding)
  const h = Math.max(1, lineCount(fitted)) * fitted.lineHeight
  const middle = middleOf(arrowRoute(arrow).points)
  // Lines are centred in the width they were set in, so the box keeps it.
  const box = { x: middle.x - labelSize.w / 2, y: middle.y - h / 2, w: labelSize.w, h }
  return { box, fitted, weight: 'regular', color: inkOf(arrow.color), ground: 'board', room }
}

/** How far an arrow reaches out of its box: half its line, its heads. */
export function arrowReach({ width, heads }: Pick<Arrow, 'width' | 'heads'>): number {
  return heads === 'none' ? width : headLength(width)
}

/** The patch a label lies on; undefined without a label. */
export function labelBox(arrow: Arrow): Box | undefined {
  if (arrow.text.trim() === '') return undefined
  const { box, room = box.w } = arrowWords(arrow)
  const patch = { x: box.x + (box.w - room) / 2, y: box.y, w: room, h: box.h }
  return expandBox(patch, labelPadding / 2)
}

function labelOf(arrow: Arrow): Instruction[] {
  const box = labelBox(arrow)
  if (!box) return []
  return [{ kind: 'rect', box, radius: 6, fill: 'board' }, ...wordInstructions(arrowWords(arrow))]
}

function headsOf(arrow: Arrow, points: readonly Point[]): Instruction[] {
  const back = [...points].reverse()
  const ways = { none: [], end: [points], both: [points, back] }[arrow.heads]
  return ways.flatMap((way) => headAt(way, arrow) ?? [])
}

/** A triangle at the last point of a way; its line has the width of the way, which makes its corners round. */
function headAt(way: readonly Point[], { width, color }: Arrow): Instruction | undefined {
  const tip = way.at(-1)
  const before = tip && way.findLast((point) => Math.hypot(tip.x - point.x, tip.y - point.y) > 0.5)
  if (!before) return undefined
  const length = headLength(width)
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x)
  const corner = (turn: number): Point => ({
    x: tip.x - length * Math.cos(angle + turn),
    y: tip.y - length * Math.sin(angle + turn),
  })
  const ink = inkOf(color)
  const steps = polygon([tip, corner(0.42), corner(-0.42)])
  return { kind: 'path', steps, fill: ink, line: { color: ink, width: width / 2 } }
}

function headLength(width: number): number {
  return 8 + 3 * width
}
