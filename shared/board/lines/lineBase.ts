import { z } from 'zod'
import { layers, limits } from '../../protocol/index.ts'

export const lineId = z.string().min(1).max(64)
/** One line somebody typed into a field. */
export const words = z.string().max(limits.promptCharacters)
export const name = z.string().max(limits.nameCharacters)
export const date = z.iso.date()

/**
 * Names that are in a set. In the document each is a map of its own from the start, so that two people who add a name
 * at the same moment both keep theirs.
 */
export const nameSet = z.record(z.string().min(1).max(limits.nameCharacters), z.literal(true))

/** Somebody who answers for a line: a name, and who that is in the workshop, as far as they are in it. */
export const personName = z.object({ name: name.min(1), person: lineId.optional() })
export type PersonName = z.infer<typeof personName>

/**
 * What every line of the strategy has. `text` is a Y.Text in the document, so that several people write it at once; every other
 * field is one value, of which the last one counts.
 */
export const lineBase = {
  id: lineId,
  text: z.string().max(limits.itemTextCharacters).default(''),
  /** Fractional index among the lines of its kind, first to last; equal ones are ordered by id. */
  order: z.string().min(1).max(256).default('a0'),
  /** Participant id of who made it, or '' where unknown (imported). */
  author: z.string().max(64).default(''),
  createdAt: z.number().nonnegative().default(0),
  /** What on the board it came from: ids of items and clusters. They may be gone. */
  sources: z.record(lineId, z.enum(['item', 'cluster'])).default({}),
}

/** The swap test: would a competitor, or another industry, sign this sentence, too? Absent: nobody has asked yet. */
export const swapAnswer = z.enum(['yes', 'no'])

export const layer = z.enum(layers)
