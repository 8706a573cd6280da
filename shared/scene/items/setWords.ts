import type { Box } from '../../geometry/index.ts'
import type { FittedText, FontWeight } from '../../text/index.ts'
import type { ColorName } from '../colorName.ts'
import type { TextInstruction } from '../instruction.ts'
import { textInstructions } from '../textInstructions.ts'

/** The words of an item as they are set: the field one types into lies exactly there. */
export interface Words {
  /** Where they go, board units; for words in the middle of something it begins at their first line. */
  readonly box: Box
  /** Size, lines and places, relative to the box. */
  readonly fitted: FittedText
  readonly weight: FontWeight
  readonly color: ColorName
  /** What they are read on. */
  readonly ground: ColorName
  /** How wide they need to be, where that is less than the box. */
  readonly room?: number
}

/** Set words as drawing instructions. */
export function wordInstructions({ fitted, box, color, weight }: Words): TextInstruction[] {
  return textInstructions(fitted, box, { color, weight })
}

/** Words in the middle of a box, from above and below: the box they take. */
export function middled(box: Box, fitted: FittedText): Box {
  const h = Math.min(box.h, Math.max(1, lineCount(fitted)) * fitted.lineHeight)
  return { x: box.x, y: box.y + (box.h - h) / 2, w: box.w, h }
}

/** Lines from the first to the last that shows something, empty ones between them counted. */
export function lineCount({ lines, lineHeight }: FittedText): number {
  const last = lines.at(-1)
  return last ? Math.floor(last.y / lineHeight) + 1 : 0
}
