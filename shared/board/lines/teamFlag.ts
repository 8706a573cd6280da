import { z } from 'zod'
import { lineBase, name } from './lineBase.ts'
import { moveFields } from './move.ts'

/** Fields of a move that a flag may ask for. */
export const askedFields = [
  ...moveFields,
  'customerProblem',
  'growthPlan',
  'decision',
  'customerReason',
  'rhythm',
  'stopRule',
] as const
export type AskedField = (typeof askedFields)[number]

/**
 * A flag of the team's own. It is up on every move that holds one of its words (on every move, if it has none) and has not
 * filled its field; without a field it is up wherever a word stands. `text` is the question it asks.
 */
export const teamFlagSchema = z.object({
  ...lineBase,
  kind: z.literal('flag'),
  title: name,
  words: z.array(name.min(1)).max(30).default([]),
  field: z.enum(askedFields).optional(),
})
export type TeamFlag = z.infer<typeof teamFlagSchema>
