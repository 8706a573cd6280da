import { z } from 'zod'
import { assetId } from '../../protocol/index.ts'
import { type Colorless, itemBase, type Wordless } from './itemBase.ts'

/** The longer side of a new image is this at most, in board units. */
export const imageSize = 400

/** Of what is said of a picture: a long sentence or two. */
export const mostAltCharacters = 300

/** A picture somebody put on the board; its pixels are kept by the server under the name `asset`. */
export const imageSchema = itemBase.extend({
  kind: z.literal('image'),
  asset: assetId,
  /** What can be seen in it, for who does not see it; first the name of the file. */
  alt: z.string().max(mostAltCharacters).default(''),
})

export type Image = z.infer<typeof imageSchema> & Wordless & Colorless

/** The name of a file as words: what an image is called until somebody says what it shows. */
export function altOfFile(fileName: string): string {
  return cleanAlt(fileName.replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll('_', ' '))
}

/** What somebody said of a picture as it is kept: on one line, not too long, letters only. */
export function cleanAlt(text: string): string {
  const line = text.replaceAll('\0', '').replaceAll(/\s+/g, ' ').trim()
  const cut = line.slice(0, mostAltCharacters)
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).toWellFormed()
}
