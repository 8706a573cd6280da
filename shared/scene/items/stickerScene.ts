import type { Sticker } from '../../board/index.ts'
import type { Point } from '../../geometry/index.ts'
import type { ColorName } from '../colorName.ts'
import type { Instruction, PathInstruction } from '../instruction.ts'
import { mapSteps } from '../path.ts'
import { signs } from './stickerSigns.ts'

/** Signs are drawn on a sheet of this width and height. */
const sheet = 100

/** A sticker: its sign as large as its box allows, in the middle of it. */
export function stickerScene({ sign, box }: Sticker): Instruction[] {
  const scale = Math.min(box.w, box.h) / sheet
  const corner = {
    x: box.x + (box.w - scale * sheet) / 2,
    y: box.y + (box.h - scale * sheet) / 2,
  }
  const place = ({ x, y }: Point) => ({ x: corner.x + scale * x, y: corner.y + scale * y })
  return signs[sign].map(
    (part): PathInstruction => ({
      ...part,
      steps: mapSteps(part.steps, place),
      ...(part.line ? { line: { color: part.line.color, width: part.line.width * scale } } : {}),
    }),
  )
}

/** The one colour a sticker shows when it is very small. */
export function stickerFill({ sign }: Sticker): ColorName {
  return signs[sign].find(({ fill }) => fill !== undefined)?.fill ?? 'ink-grey'
}
