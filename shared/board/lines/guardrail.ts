import { z } from 'zod'
import { lineBase, words } from './lineBase.ts'

export const guardrailForms = ['whenInDoubt', 'neverTrade', 'mayDecide'] as const
export type GuardrailForm = (typeof guardrailForms)[number]

/** A rule everybody can decide by: "When in doubt, do …", "We never trade … for …", "You may decide this without asking …". */
export const guardrailSchema = z.object({
  ...lineBase,
  kind: z.literal('guardrail'),
  form: z.enum(guardrailForms),
  /** The second gap of "We never trade … for …". */
  forWhat: words.optional(),
})
export type Guardrail = z.infer<typeof guardrailSchema>
