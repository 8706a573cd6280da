import { z } from 'zod'
import { lineBase, lineId, swapAnswer } from './lineBase.ts'

/** One sentence the team stands behind: at most one per zone is agreed. */
export const statementSchema = z.object({
  ...lineBase,
  kind: z.literal('statement'),
  /** The zone whose question it answers; absent: none. */
  zone: lineId.optional(),
  swap: swapAnswer.optional(),
})
export type Statement = z.infer<typeof statementSchema>
