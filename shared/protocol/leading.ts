import { z } from 'zod'
import { toolKinds } from './agenda.ts'
import { limits } from './limits.ts'

const expectedVersion = z.int().nonnegative().optional()
const coordinate = z.number().gte(-1e7).lte(1e7)
const extent = z.number().gt(0).lte(1e6)
const id = z.string().max(64)
/** Which facilitator (participant id) did it, and when by the server's clock. */
const act = { by: id, atMs: z.int().nonnegative() }

/** How a facilitator holds the group together, each absent until there is something to say. */
export const leading = {
  /** Where everybody was called to last: a box in board units. */
  call: z.object({ x: coordinate, y: coordinate, w: extent, h: extent, ...act }).optional(),
  /** True while nobody sees where others point, except facilitators' pointers. */
  pointersHidden: z.boolean().optional(),
  /** While nobody writes on the board, facilitators included; `timerRan`: the timer goes on with the board. */
  paused: z.object({ ...act, timerRan: z.boolean().optional() }).optional(),
  /** Whose look everybody follows. */
  lead: z.object(act).optional(),
  /** The zone everybody looks at: what is outside is dimmed. */
  spotlight: id.optional(),
  /** What participants may put on the board; absent: everything. */
  tools: z.array(z.enum(toolKinds)).optional(),
  /** How often the zones that only facilitators are told of became others: tells them to ask again. */
  hiddenChanges: z.int().positive().optional(),
  /** How many people are on site without a device, for whom facilitators write; absent: none. */
  onSite: z.int().min(1).max(limits.peoplePerWorkshop).optional(),
  /** The last time there was something to celebrate. */
  celebration: z.object(act).optional(),
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
  z.object({ type: z.literal('setPaused'), expectedVersion, paused: z.boolean() }),
  /** Everybody follows the sender, or nobody follows anybody any more. */
  z.object({ type: z.literal('setLead'), expectedVersion, leads: z.boolean() }),
  /** Without a zone there is no spotlight. */
  z.object({ type: z.literal('setSpotlight'), expectedVersion, zone: id.optional() }),
  z.object({ type: z.literal('setZoneHidden'), expectedVersion, zone: id, hidden: z.boolean() }),
  /** Until the next step begins; without tools everything is allowed. */
  z.object({
    type: z.literal('setTools'),
    expectedVersion,
    tools: z.array(z.enum(toolKinds)).max(toolKinds.length).optional(),
  }),
  z.object({
    type: z.literal('setOnSite'),
    expectedVersion,
    people: z.int().min(0).max(limits.peoplePerWorkshop),
  }),
  z.object({ type: z.literal('celebrate'), expectedVersion }),
] as const
