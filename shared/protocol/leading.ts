import { z } from 'zod'

const expectedVersion = z.int().nonnegative().optional()
const coordinate = z.number().gte(-1e7).lte(1e7)
const extent = z.number().gt(0).lte(1e7)

/** How a facilitator holds the group together, each absent until there is something to say. */
export const leading = {
  /** Where everybody was called to last: a box in board units, by whom (participant id), when by the server's clock. */
  call: z
    .object({
      x: coordinate,
      y: coordinate,
      w: extent,
      h: extent,
      by: z.string().max(64),
      atMs: z.int().nonnegative(),
    })
    .optional(),
  /** True while nobody sees where others point, except facilitators' pointers. */
  pointersHidden: z.boolean().optional(),
}

/** Commands that hold the group together. */
export const leadingCommands = [
  z.object({
    type: z.literal('callEveryone'),
    expectedVersion,
    x: coordinate,
    y: coordinate,
    w: extent,
    h: extent,
  }),
  z.object({ type: z.literal('setPointersHidden'), expectedVersion, hidden: z.boolean() }),
] as const
