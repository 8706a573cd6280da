import { z } from 'zod'
import { step, templateIds, zone } from '../protocol/index.ts'

/**
 * A question the strategy is asked about what a template's zones hold. Data only: shared/strategy answers it
 * for a workshop and the report prints question and answer. `zones` are the zone ids it looks at.
 */
export const check = z.object({
  id: z.string().min(1).max(64),
  title: z.string().min(1).max(120),
  /** What the facilitator reads out. */
  question: z.string().min(1).max(500),
  zones: z.array(z.string()).default([]),
  rule: z.discriminatedUnion('kind', [
    /** A person answers yes or no; `failsOn` is the answer that raises the flag. */
    z.object({ kind: z.literal('ask'), failsOn: z.enum(['yes', 'no']) }),
    /** Every agreed move points to one answer in each of the zones. */
    z.object({ kind: z.literal('everyMovePointsTo') }),
    /** None of the zones may stay empty. */
    z.object({ kind: z.literal('noneEmpty') }),
    /** At least `count` notes or lines in the zones together. */
    z.object({ kind: z.literal('atLeast'), count: z.int().min(1) }),
    /** Every line carries these fields of template E. */
    z.object({
      kind: z.literal('hasFields'),
      fields: z.array(
        z.enum([
          'owner',
          'rhythm',
          'number',
          'date',
          'measure',
          'people',
          'hours',
          'stopRule',
          'function',
          'layer',
        ]),
      ),
    }),
    /** Every note of the first zone has a partner in the second. */
    z.object({ kind: z.literal('eachHasPartner') }),
    /** A grid is printed with its empty cells. */
    z.object({
      kind: z.literal('coverage'),
      rows: z.enum(['functions', 'layers', 'stages', 'models', 'buildingBlocks']),
      columns: z.enum(['moves', 'commitments']),
    }),
    /** The share of moves owned by one function alone is printed. */
    z.object({ kind: z.literal('shareOwnedByOneFunction') }),
    /** Notes of the zones that contradict each other are listed for the facilitator to mark. */
    z.object({ kind: z.literal('listContradictions') }),
  ]),
})
export type Check = z.infer<typeof check>

/** A workshop template: data, validated at start, read by board, agenda, checks and export alike. */
export const template = z.object({
  id: z.enum(templateIds),
  title: z.string().min(1).max(120),
  /** One sentence for the home page: what the team leaves with. */
  summary: z.string().max(300),
  zones: z.array(zone),
  steps: z.array(step),
  checks: z.array(check),
})
export type Template = z.infer<typeof template>
