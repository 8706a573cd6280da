import { z } from 'zod'
import { date, layer, lineBase, name, personName } from './lineBase.ts'

export const commitmentActs = ['stop', 'start', 'fund'] as const
export type CommitmentAct = (typeof commitmentActs)[number]

/** What became of a commitment of an earlier workshop. */
export const outcomes = ['kept', 'changed', 'dropped'] as const
export type Outcome = (typeof outcomes)[number]

/** What a person, a function or a layer will stop, start or fund. */
export const commitmentSchema = z.object({
  ...lineBase,
  kind: z.literal('commitment'),
  act: z.enum(commitmentActs),
  by: personName.optional(),
  function: name.optional(),
  layer: layer.optional(),
  date: date.optional(),
  /** It was made in an earlier workshop, and is looked at again in this one. */
  earlier: z.literal(true).optional(),
  outcome: z.enum(outcomes).optional(),
})
export type Commitment = z.infer<typeof commitmentSchema>
