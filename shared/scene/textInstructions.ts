import type { Box } from '../geometry/index.ts'
import type { FittedText, FontWeight } from '../text/index.ts'
import type { ColorName } from './colorName.ts'
import type { TextInstruction } from './instruction.ts'

/** Fitted text as instructions: its lines moved from their box, which lies at `box`, to the board. */
export function textInstructions(
  fitted: FittedText,
  box: Pick<Box, 'x' | 'y' | 'w'>,
  look: { readonly color: ColorName; readonly weight: FontWeight },
): TextInstruction[] {
  return fitted.lines.map((line) => ({
    kind: 'text',
    text: line.text,
    x: box.x + line.x,
    y: box.y + line.y,
    size: fitted.fontSize,
    direction: line.direction,
    align: fitted.align,
    width: line.width,
    room: Math.max(box.w, line.width),
    ...look,
  }))
}
