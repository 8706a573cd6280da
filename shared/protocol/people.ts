import { z } from 'zod'

/** Palette names a participant may choose from; the values per theme are in client/ui/tokens.css. */
export const participantColors = [
  'coral',
  'amber',
  'olive',
  'green',
  'teal',
  'sky',
  'indigo',
  'violet',
  'pink',
  'slate',
] as const

export type ParticipantColor = (typeof participantColors)[number]

const coordinate = z.number().gte(-1e7).lte(1e7)

/**
 * What a client says about itself, ten times a second at most: where its pointer is, what it has
 * selected and where an unfinished gesture has the items, all in board units.
 */
export const presence = z.object({
  cursor: z.object({ x: coordinate, y: coordinate }).optional(),
  selection: z.array(z.string().max(64)).max(200).optional(),
  /** The part of the board in the window: x, y, w, h. For who follows. */
  look: z
    .tuple([coordinate, coordinate, z.number().gt(0).lte(1e7), z.number().gt(0).lte(1e7)])
    .optional(),
  /** Item being typed into. */
  editing: z.string().max(64).optional(),
  /** Items in the hand: id → [x, y, w, h]. Presence until release, then one write. */
  dragging: z
    .record(z.string().max(64), z.tuple([coordinate, coordinate, coordinate, coordinate]))
    .optional(),
  /** An item being drawn: the fields of its kind, checked by whoever shows it. */
  drawing: z.looseObject({ kind: z.string().max(16) }).optional(),
})

export type Presence = z.infer<typeof presence>

/** Who is speaking. Written by the server into every awareness state under the key `who`; what a client writes there is replaced. */
export interface PresenceStamp {
  readonly participantId: string
  readonly name: string
  readonly role: 'facilitator' | 'participant' | 'viewer'
  readonly color: ParticipantColor
}
