import { z } from 'zod'

/** Board coordinates stay where a double still tells neighbouring tenths apart and a canvas still draws. */
const coordinate = z.number().gte(-1e7).lte(1e7)
const extent = z.number().gt(0).lte(1e5)

/** What the gate lets through is checked key by key in findFault; an import may bring anything. */
const smallMap = z.record(z.string(), z.unknown()).optional().catch(undefined)

/** What a kind without words says of them, so that `item.text` may be asked of any item. */
export type Wordless = {
  readonly text?: undefined
}

/** What a kind without a colour of its own says of it. */
export type Colorless = {
  readonly color?: undefined
}

/**
 * What every item has. In the document `box` is one value `[x, y, w, h]`, so that a move is one small
 * write and two people moving the same item never mix one's x with the other's y: the last write wins.
 */
export const itemBase = z.object({
  id: z.string().min(1).max(64),
  box: z.object({ x: coordinate, y: coordinate, w: extent, h: extent }),
  /** Fractional index: where the item lies in the stack. Equal values are ordered by id. */
  z: z.string().min(1).max(200),
  /** Participant id of who made it, or '' where unknown (imported). */
  author: z.string().max(64),
  createdAt: z.number().nonnegative(),
  /** True where a facilitator wrote it for people on site: it is theirs, and shown as the room's. */
  onSite: z.boolean().optional(),
  /** Id of the cluster it belongs to. */
  cluster: z.string().max(64).optional(),
  /** Short words: a map of tag → true in the document, so that two people may add one at once. Unreadable: none. */
  tags: smallMap,
  /** Who reacted with what: `<participantId>:<name>` → true, each written by that participant only. Unreadable: none. */
  reactions: smallMap,
})
