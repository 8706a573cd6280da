import { z } from 'zod'
import { lineBase, lineId } from './lineBase.ts'

/** Two notes that cannot both be followed, as somebody marked them; `text` says why, and may be empty. */
export const conflictSchema = z.object({
  ...lineBase,
  kind: z.literal('conflict'),
  /** Item ids. They may be gone. */
  between: z.tuple([lineId, lineId]),
})
export type Conflict = z.infer<typeof conflictSchema>
