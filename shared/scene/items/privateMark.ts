import type { Item } from '../../board/index.ts'
import type { Instruction } from '../instruction.ts'
import { lineRatio, oneLine } from '../oneLine.ts'
import { textInstructions } from '../textInstructions.ts'

/** Sizes for an item of 160 and wider, in board units; a smaller one has smaller ones. */
const textSize = 12
const height = 22
const padding = 8
/** Half on the corner, within the reach of a note's shadow. */
const overhang = 7
const fullSize = 160

/** A label on an item's corner that says, in words, that nobody else sees it: left on a note, whose comments are on the right. */
export function privateMark({ kind, box }: Item, label: string): Instruction[] {
  const scale = Math.min(1, box.w / fullSize)
  const size = textSize * scale
  const { fitted, w: words } = oneLine(label, size, box.w)
  const w = words + 2 * padding * scale
  const h = height * scale
  const x = kind === 'note' ? box.x - overhang * scale : box.x + box.w - w + overhang * scale
  const at = { x, y: box.y - overhang * scale, w, h }
  return [
    {
      kind: 'rect',
      box: at,
      radius: h / 2,
      fill: 'board',
      edge: { color: 'selection', width: 1.5 * scale },
    },
    ...textInstructions(
      fitted,
      { x: at.x + padding * scale, y: at.y + (h - size * lineRatio) / 2, w: words },
      { color: 'selection', weight: 'semibold' },
    ),
  ]
}
