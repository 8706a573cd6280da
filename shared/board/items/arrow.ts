import { z } from 'zod'
import { limits } from '../../protocol/index.ts'
import { itemColors } from './colors.ts'
import { itemBase } from './itemBase.ts'

const part = z.number().gte(0).lte(1)

/**
 * One end of an arrow. `x` and `y` say where it is in the arrow's own box (0 is left and top, 1 right and bottom), so that
 * a move of the arrow writes its box and nothing else. With `item` it is bound to that item: where it is follows from the
 * item's box and is never stored; `x` and `y` count only while that item is not there.
 */
const end = z.strictObject({ item: z.string().min(1).max(64).optional(), x: part, y: part })

export type ArrowEnd = z.infer<typeof end>

/** The ways an arrow can take. */
export const arrowLines = ['straight', 'curved', 'elbow'] as const
export type ArrowLine = (typeof arrowLines)[number]

/** Widths of arrows that are offered, in board units. */
export const arrowWidths = { fine: 1.5, medium: 3, broad: 6 } as const

/** Which ends have a head. */
export const arrowHeads = ['end', 'both', 'none'] as const
export type ArrowHeads = (typeof arrowHeads)[number]

/**
 * A line from one place or item to another, with heads and a label. Each end is one value: two people who move the same
 * end never mix what they did, the last write wins. `text` (the label) is a Y.Text in the document.
 */
export const arrowSchema = itemBase.extend({
  kind: z.literal('arrow'),
  from: end.default({ x: 0, y: 0 }),
  to: end.default({ x: 1, y: 1 }),
  line: z.enum(arrowLines).default('straight'),
  heads: z.enum(arrowHeads).default('end'),
  width: z.number().gte(1).lte(40).default(arrowWidths.medium),
  color: z.enum(itemColors).default('black'),
  text: z.string().max(limits.itemTextCharacters).default(''),
})

export type Arrow = z.infer<typeof arrowSchema>
