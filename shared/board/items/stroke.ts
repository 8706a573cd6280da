import { z } from 'zod'
import { itemColors } from './colors.ts'
import { itemBase, type Wordless } from './itemBase.ts'

/** Points one stroke may have; a longer line is simplified before it is written. */
export const strokePoints = 1200

/** What one number of `points` stands for when the stroke is made, in board units: a quarter is finer than anybody sees. */
export const strokeStep = 0.25

/** Widths of the pen that are offered, in board units. */
export const strokeWidths = { fine: 3, medium: 6, broad: 12 } as const

const farthest = 1e5 / strokeStep

/**
 * A line drawn by hand. `points` is flat: x, y, x, y … in quarters of a unit from the top left corner of the line's middle;
 * drawing stretches them over the box, so resizing writes the box only. `pressures` (0 to 100, one per point) is there where
 * a pen told them. Both are written once and never changed.
 */
export const strokeSchema = itemBase.extend({
  kind: z.literal('stroke'),
  points: z
    .array(z.int().gte(0).lte(farthest))
    .min(2)
    .max(2 * strokePoints)
    .refine(({ length }) => length % 2 === 0, 'pairs of x and y')
    .default([0, 0]),
  pressures: z.array(z.int().gte(0).lte(100)).max(strokePoints).optional(),
  width: z.number().gte(1).lte(60).default(strokeWidths.medium),
  color: z.enum(itemColors).default('black'),
})

export type Stroke = z.infer<typeof strokeSchema> & Wordless
