import { z } from 'zod'
import { type Colorless, itemBase, type Wordless } from './itemBase.ts'

/** The signs there are. Drawn by shared/scene, so that they look alike on every screen and on paper. */
export const stickerSigns = [
  'yes',
  'no',
  'question',
  'important',
  'heart',
  'star',
  'idea',
  'smile',
  'flag',
  'bolt',
  'target',
  'clock',
] as const
export type StickerSign = (typeof stickerSigns)[number]

/** Width and height of a new sticker, in board units. */
export const stickerSize = 96

/** A small picture that says something without words. */
export const stickerSchema = itemBase.extend({
  kind: z.literal('sticker'),
  sign: z.enum(stickerSigns).default('star'),
})

export type Sticker = z.infer<typeof stickerSchema> & Wordless & Colorless
