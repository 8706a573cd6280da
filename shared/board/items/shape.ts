import { z } from 'zod'
import { limits } from '../../protocol/index.ts'
import { itemColors } from './colors.ts'
import { itemBase } from './itemBase.ts'

/** The outlines a shape can have, each as large as its box allows. */
export const shapeForms = [
  'rectangle',
  'rounded',
  'ellipse',
  'diamond',
  'triangle',
  'hexagon',
  'parallelogram',
] as const
export type ShapeForm = (typeof shapeForms)[number]

/** How a shape is filled: not at all, with a tint, or with the full colour of a note. */
export const shapeFills = ['none', 'soft', 'full'] as const
export type ShapeFill = (typeof shapeFills)[number]

/** Width and height of a shape that was made without drawing it, in board units. */
export const shapeSize = { w: 200, h: 140 } as const

/** A figure with words in its middle. `text` is a Y.Text in the document and merges by letter. */
export const shapeSchema = itemBase.extend({
  kind: z.literal('shape'),
  form: z.enum(shapeForms).default('rectangle'),
  fill: z.enum(shapeFills).default('soft'),
  color: z.enum(itemColors).default('blue'),
  text: z.string().max(limits.itemTextCharacters).default(''),
})

export type Shape = z.infer<typeof shapeSchema>
