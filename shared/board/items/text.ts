import { z } from 'zod'
import { limits } from '../../protocol/index.ts'
import { itemColors } from './colors.ts'
import { itemBase } from './itemBase.ts'

/** Font sizes that are offered, in board units; resizing a text gives others. */
export const textSizes = { small: 18, medium: 28, large: 44, huge: 72 } as const

/** The least and the largest font size a text can have, in board units. */
export const textSizeLimits = { least: 6, largest: 600 } as const

/**
 * Words on the bare board, without a sheet. It wraps in the width of its box; the height of its box follows from that and
 * is written with the words. `text` is a Y.Text in the document and merges by letter.
 */
export const textSchema = itemBase.extend({
  kind: z.literal('text'),
  text: z.string().max(limits.itemTextCharacters).default(''),
  color: z.enum(itemColors).default('black'),
  size: z.number().gte(textSizeLimits.least).lte(textSizeLimits.largest).default(textSizes.medium),
})

export type Text = z.infer<typeof textSchema>
