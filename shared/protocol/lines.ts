import { z } from 'zod'
import { layers } from './layers.ts'
import { limits } from './limits.ts'

const id = z.string().min(1).max(64)
/** ms since 1970 by the server's clock. */
const moment = z.int().nonnegative()
const name = z.string().max(limits.nameCharacters)
const reason = z.string().trim().min(1).max(limits.reasonCharacters)
/** The words and fields of a line (`contentOf` of shared/board), as they were when it was proposed. */
const content = z.record(z.string().min(1).max(64), z.unknown())

/**
 * What was decided about a line of the strategy; one that is not in the list is a draft. It holds for the wording in `content` only:
 * a line that reads otherwise by now is a draft again (`statusOf` of shared/session).
 */
export const lineState = z.object({
  line: id,
  status: z.enum(['proposed', 'agreed', 'parked']),
  content,
  /** When, and who decided it: the name as it was then. */
  atMs: moment,
  by: name,
  /** Of an agreed line: the consent round it came through. */
  round: id.optional(),
  /** Why it was agreed although somebody blocked it, or why it is parked. */
  reason: reason.optional(),
})
export type LineState = z.infer<typeof lineState>

/** A flag of the strategy test that a facilitator overruled; printed with reason and name. */
export const overruling = z.object({
  /** Absent: the flag is about the strategy as a whole. */
  line: id.optional(),
  flag: id,
  reason,
  by: name,
  atMs: moment,
})
export type Overruling = z.infer<typeof overruling>

export const signAnswers = ['agree', 'agreeWithEdits', 'notYet'] as const
export type SignAnswer = (typeof signAnswers)[number]

/** What somebody said of a version of the strategy; name, function and layer are those of that moment. */
export const signature = z.object({
  person: id,
  name,
  function: name.optional(),
  layer: z.enum(layers).optional(),
  answer: z.enum(signAnswers),
  /** There unless they agree as it is. */
  reason: reason.optional(),
  atMs: moment,
})
export type Signature = z.infer<typeof signature>

/** The strategy as it stood when it was put up to be signed. Its text is kept on the server, and never changes. */
export const strategyVersion = z.object({
  id,
  /** SHA-256 of the file the server keeps, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  atMs: moment,
  by: name,
  /** Lines that were agreed in it. */
  lines: z.int().nonnegative(),
  signatures: z.array(signature).max(limits.peoplePerWorkshop),
})
export type StrategyVersion = z.infer<typeof strategyVersion>

/** What the `session` document tells of the strategy, each absent until there is something to say. */
export const agreement = {
  lines: z.array(lineState).max(limits.decidedLines).optional(),
  overruled: z.array(overruling).max(limits.decidedLines).optional(),
  /** In the order they were made; only the last is signed. */
  versions: z.array(strategyVersion).max(limits.strategyVersions).optional(),
}

const expectedVersion = z.int().nonnegative().optional()

/** Commands about the strategy. */
export const lineCommands = [
  /** Freezes the wording of a draft, so that it can be tested. */
  z.object({ type: z.literal('proposeLine'), expectedVersion, line: id }),
  /** Makes a line a draft that can be written again. */
  z.object({ type: z.literal('reopenLine'), expectedVersion, line: id }),
  /** Agrees on a line whose consent round is closed. Where somebody blocked it, `reason` says why all the same. */
  z.object({ type: z.literal('agreeLine'), expectedVersion, line: id, reason: reason.optional() }),
  z.object({ type: z.literal('parkLine'), expectedVersion, line: id, reason: reason.optional() }),
  z.object({
    type: z.literal('overruleFlag'),
    expectedVersion,
    line: id.optional(),
    flag: id,
    reason,
  }),
  z.object({ type: z.literal('raiseFlag'), expectedVersion, line: id.optional(), flag: id }),
  /** Puts the strategy as it stands up to be signed. */
  z.object({ type: z.literal('freezeStrategy'), expectedVersion, id }),
  /** Signs the last version; a second answer takes the place of the first. */
  z.object({
    type: z.literal('signStrategy'),
    expectedVersion,
    strategy: id,
    answer: z.enum(signAnswers),
    reason: reason.optional(),
  }),
] as const
