import { z } from 'zod'
import { limits } from '../../protocol/index.ts'
import { itemBase } from './itemBase.ts'

/** Names of the note colours. What they look like is decided per theme by whoever draws. */
export const noteColors = [
  'yellow',
  'orange',
  'red',
  'pink',
  'violet',
  'blue',
  'teal',
  'green',
  'grey',
  'white',
] as const
export type NoteColor = (typeof noteColors)[number]

/** Width and height of a new note, in board units. */
export const noteSize = 200

/** A sticky note. Two people may type into one at once: `text` is a Y.Text in the document and merges by letter. */
export const noteSchema = itemBase.extend({
  kind: z.literal('note'),
  text: z.string().max(limits.itemTextCharacters).default(''),
  color: z.enum(noteColors).default('yellow'),
})

export type Note = z.infer<typeof noteSchema>
