import { z } from 'zod'
import { limits } from '../../protocol/index.ts'
import { noteColors } from './colors.ts'
import { itemBase } from './itemBase.ts'

/** Width and height of a new note, in board units. */
export const noteSize = 200

/** A sticky note. Two people may type into one at once: `text` is a Y.Text in the document and merges by letter. */
export const noteSchema = itemBase.extend({
  kind: z.literal('note'),
  text: z.string().max(limits.itemTextCharacters).default(''),
  color: z.enum(noteColors).default('yellow'),
})

export type Note = z.infer<typeof noteSchema>
