import { type Shape, type ShapeForm, shapeOutline } from '../../board/index.ts'
import { type Box, expandBox } from '../../geometry/index.ts'
import { fitText } from '../../text/index.ts'
import { type ColorName, inkOf } from '../colorName.ts'
import type { Instruction, PathStep } from '../instruction.ts'
import { ellipse, polygon, roundedBox } from '../path.ts'
import { middled, type Words, wordInstructions } from './setWords.ts'

const edgeWidth = 2
const roundCorner = 24

/** A shape: its figure with a fine edge, its words in the middle. */
export function shapeScene(shape: Shape): Instruction[] {
  return [figureOf(shape), ...wordInstructions(shapeWords(shape))]
}

/** How a shape's words are set. */
export function shapeWords({ text, form, box, color, fill }: Shape): Words {
  const room = wordsBox(form, box)
  const fitted = fitText(text, room, { align: 'center' })
  return { box: middled(room, fitted), fitted, weight: 'regular', ...wordColors(fill, color) }
}

/** The one colour a shape shows when it is very small. */
export function shapeFill({ fill, color }: Shape): ColorName {
  return fill === 'none' ? inkOf(color) : wordColors(fill, color).ground
}

function figureOf({ form, box, color, fill }: Shape): Instruction {
  const steps = formSteps(form, expandBox(box, -Math.min(edgeWidth / 2, box.w / 4, box.h / 4)))
  const line = { color: inkOf(color), width: edgeWidth }
  if (fill === 'none') return { kind: 'path', steps, line }
  return { kind: 'path', steps, line, fill: wordColors(fill, color).ground }
}

/** The figure of a form, as large as the box allows; `corner` is how round a rounded one is at most. */
export function formSteps(form: ShapeForm, box: Box, corner = roundCorner): PathStep[] {
  if (form === 'ellipse') return ellipse(box)
  if (form === 'rounded') return roundedBox(box, Math.min(corner, box.w / 3, box.h / 3))
  return polygon(shapeOutline(form, box))
}

function wordColors(
  fill: Shape['fill'],
  color: Shape['color'],
): { readonly color: ColorName; readonly ground: ColorName } {
  if (fill === 'none') return { color: inkOf(color), ground: 'board' }
  if (color === 'black')
    return fill === 'full'
      ? { color: 'board', ground: 'ink-black' }
      : { color: 'ink-black', ground: 'board' }
  return fill === 'full'
    ? { color: `note-${color}-ink`, ground: `note-${color}` }
    : { color: `zone-${color}-title`, ground: `zone-${color}` }
}

/** The largest upright box that lies well within each form, in parts of the shape's box: left, top, width, height. */
const rooms: { readonly [Form in ShapeForm]?: readonly [number, number, number, number] } = {
  ellipse: [0.15, 0.15, 0.7, 0.7],
  diamond: [0.25, 0.25, 0.5, 0.5],
  triangle: [0.26, 0.5, 0.48, 0.48],
  hexagon: [0.13, 0.08, 0.74, 0.84],
  parallelogram: [0.2, 0.06, 0.6, 0.88],
}

function wordsBox(form: ShapeForm, box: Box): Box {
  const room = rooms[form]
  if (!room) return expandBox(box, -Math.min(14, 0.1 * Math.min(box.w, box.h)))
  const [x, y, w, h] = room
  return { x: box.x + x * box.w, y: box.y + y * box.h, w: w * box.w, h: h * box.h }
}
