import { z } from 'zod'

const expectedVersion = z.int().nonnegative().optional()
const count = z.int().nonnegative()

/** What everybody may know of private writing, each absent until there is something to say. */
export const privacy = {
  /** When the first private step began: since then people may have notes only they see. Never taken back. */
  privateSinceMs: count.optional(),
  /** What was revealed last: how many notes, when. Whose they were is nowhere in it. */
  revealed: z.object({ atMs: count, notes: z.int().positive() }).optional(),
}

/** Commands that bring private notes onto the board. */
export const privacyCommands = [
  /** Everybody's notes, or those that lie in one zone. */
  z.object({
    type: z.literal('reveal'),
    expectedVersion,
    zone: z.string().min(1).max(64).optional(),
  }),
  /** The sender's own, once no private step is on. */
  z.object({ type: z.literal('shareNotes'), expectedVersion }),
] as const

/** What `reveal` and `shareNotes` did: `left` could not be revealed (the board is full) and stays private. */
export const revealedNotes = z.object({ notes: count, left: count })
export type RevealedNotes = z.infer<typeof revealedNotes>

/** `GET /api/workshops/:id/hidden`: counts of what people wrote privately, never a word of it. */
export const hiddenNotes = z.object({
  notes: count,
  /** How many people wrote them. */
  people: count,
  /** Notes by the zone they lie in (its id); those outside of all zones are in `notes` only. */
  zones: z.record(z.string(), z.int().positive()),
  /** Notes by who wrote them (participant id); absent while any of the hidden ones was written without a name. */
  byPerson: z.record(z.string(), z.int().positive()).optional(),
})
export type HiddenNotes = z.infer<typeof hiddenNotes>
