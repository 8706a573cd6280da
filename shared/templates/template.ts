import { z } from 'zod'
import { noteColors } from '../board/index.ts'
import { exportParts, step, templateIds, zone } from '../protocol/index.ts'

/** What a line of the strategy can carry, as template E lists it, and what a flag may ask to be said. */
export const moveFields = [
  'owner',
  'people',
  'hours',
  'money',
  'start',
  'end',
  'measure',
  'number',
  'today',
  'target',
  'date',
  'function',
  'layer',
  'stages',
  'businessGoal',
  'brandPromise',
  'stopped',
  'rhythm',
  'stopRule',
  'customerProblem',
  'growthPlan',
  'decision',
  'customerReason',
] as const
export type MoveField = (typeof moveFields)[number]

const rule = z.discriminatedUnion('kind', [
  /** A person answers yes or no; `failsOn` is the answer that raises the flag. */
  z.object({ kind: z.literal('ask'), failsOn: z.enum(['yes', 'no']) }),
  /** Every agreed move points to one answer in each of the zones. */
  z.object({ kind: z.literal('everyMovePointsTo') }),
  /** Every move touches at least `count` functions. */
  z.object({ kind: z.literal('everyMoveTouches'), what: z.literal('functions'), count: z.int() }),
  /** None of the zones may stay empty. */
  z.object({ kind: z.literal('noneEmpty') }),
  /** At least `count` notes or lines in the zones together. */
  z.object({ kind: z.literal('atLeast'), count: z.int().min(1) }),
  /** Every line carries these fields. With `words`, only lines that use one of them; teams' own flags are of this kind. */
  z.object({
    kind: z.literal('hasFields'),
    words: z.array(z.string().min(1)).default([]),
    fields: z.array(z.enum(moveFields)).min(1),
  }),
  /** Every note of the first zone has a partner in the second. */
  z.object({ kind: z.literal('eachHasPartner') }),
  /** What comes earlier in `order` is agreed before what comes later. */
  z.object({ kind: z.literal('agreedInOrder'), order: z.array(z.enum(exportParts)).min(2) }),
  /** A grid is printed with its empty cells. */
  z.object({
    kind: z.literal('coverage'),
    rows: z.enum(['functions', 'layers', 'stages', 'models', 'buildingBlocks']),
    columns: z.enum(['moves', 'commitments']),
  }),
  /** The share of moves owned by one function alone is printed. */
  z.object({ kind: z.literal('shareOwnedByOneFunction') }),
  /** After a pairwise rating of functions: both views of each pair and the gap between them are printed. */
  z.object({ kind: z.literal('ratingGaps') }),
  /** Notes of the zones that contradict each other are listed for the facilitator to mark. */
  z.object({ kind: z.literal('listContradictions') }),
])

/**
 * A question the strategy is asked about what a template's zones hold. Data only: shared/strategy answers it
 * for a workshop and the report prints question and answer. `zones` are the zone ids it looks at; none means
 * every agreed line. A facilitator may overrule any of them with a reason.
 */
export const check = z.object({
  id: z.string().min(1).max(64),
  title: z.string().min(1).max(120),
  /** What the facilitator reads out. */
  question: z.string().min(1).max(500),
  zones: z.array(z.string()).default([]),
  rule,
})
export type Check = z.infer<typeof check>

/** A workshop template: data, validated at start, read by board, agenda, checks and export alike. */
export const template = z.object({
  id: z.enum(templateIds),
  title: z.string().min(1).max(120),
  /** One sentence for the home page: what the team leaves with. */
  summary: z.string().max(300),
  zones: z.array(zone.extend({ color: z.enum(noteColors).optional() })),
  steps: z.array(step),
  checks: z.array(check),
})
export type Template = z.infer<typeof template>

/** A template as its file writes it: whatever has a default may be left out. */
export type TemplateInput = z.input<typeof template>
