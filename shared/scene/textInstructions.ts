import type { Point } from '../geometry/index.ts'
import type { FittedText, FontWeight } from '../text/index.ts'
import type { ColorName } from './colorName.ts'
import type { TextInstruction } from './instruction.ts'

/** Fitted text as instructions: its lines moved from their box, whose top left corner is `origin`, to the board. */
export function textInstructions(
  fitted: FittedText,
  origin: Point,
  look: { readonly color: ColorName; readonly weight: FontWeight },
): TextInstruction[] {
  return fitted.lines.map((line) => ({
    kind: 'text',
    text: line.text,
    x: origin.x + line.x,
    y: origin.y + line.y,
    size: fitted.fontSize,
    direction: line.direction,
    align: fitted.align,
    width: line.width,
    ...look,
  }))
}
