import type { Cluster, Comment, Item, NoteColor, WordedItem } from '#shared/board'
import type { Box, Camera, Point, Size, SnapGuide } from '#shared/geometry'
import type { Presence, PresenceStamp, Role, SessionState } from '#shared/protocol'

/** How safe this person's work is. `unsaved` counts own changes that are not yet on the server's disk. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly unsaved: number }
  | {
      readonly kind: 'offline'
      readonly unsaved: number
      /** True where the browser refused to keep them on this device: closing the tab loses them. */
      readonly onlyInThisTab?: true
    }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }

export type RefusalReason =
  | 'notSignedIn'
  | 'forbidden'
  | 'tooLarge'
  | 'refusedUpdate'
  | 'malformed'
  | 'epochChanged'
  | 'tooFast'
  | 'clientTooOld'
  | 'notFound'

/** Work of mine that did not get onto the board, offered back until I have decided about it. */
export interface ReturnedWork {
  readonly reason: RefusalReason
  /** The server's own name of the broken rule, where it gave one. */
  readonly rule?: string | undefined
  /** Items whose words would be lost, as I had them. */
  readonly notes: readonly WordedItem[]
  /** How many items I had changed in all, moved and deleted ones included. */
  readonly changes: number
  /** False when the board itself is stuck: the words can be copied, but not put back. */
  readonly canPutBack: boolean
}

/** Why something was not pasted, or (`someUnreadable`) not all of it. */
export type ClipboardReason =
  | 'noRoom'
  | 'tooLarge'
  | 'unreadable'
  | 'nothing'
  | 'useKeys'
  | 'someUnreadable'

/**
 * Why something I asked for was not done, said where I asked for it. `deletion` is there where it was about deleting:
 * how many items went, how many stay. `author` (participant id) is there where all that stays is one person's.
 */
export interface Remark {
  readonly reason: 'boardLocked' | 'viewersRead' | 'othersWords' | ClipboardReason
  /** Of what was to be pasted: how many; there is room for `room`. */
  readonly count?: number
  readonly room?: number
  readonly author?: string | undefined
  readonly deletion?: { readonly deleted: number; readonly kept: number }
}

/** Another person who is here now. One entry per open tab; `key` is the tab. */
export interface Person extends PresenceStamp {
  readonly key: number
  readonly presence: Presence
}

/** Who I am in this workshop. */
export interface Self {
  readonly workshopId: string
  readonly participantId: string
  readonly role: Role
}

export type ToolName = 'select' | 'hand' | 'note'

/** An unfinished gesture of mine: what the hand is doing, not yet in the document. Board units. */
export type Draft =
  | {
      readonly kind: 'moving'
      readonly boxes: ReadonlyMap<string, Box>
      /** Why it was drawn to where it is. */
      readonly guides?: readonly SnapGuide[]
    }
  | { readonly kind: 'marquee'; readonly box: Box }
  | { readonly kind: 'placing'; readonly box: Box }

/** What lies over the board until it is closed: one at a time. */
export type Overlay =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  /** `at` in CSS px from the canvas' top left corner. */
  | { readonly kind: 'contextMenu'; readonly at: Point }
  /** Asks how text of several lines or cells shall be pasted; `at` in board units. */
  | {
      readonly kind: 'paste'
      readonly text: string
      readonly isTable: boolean
      readonly at: Point | undefined
    }
  /** Notes are being made, in slices: nothing else is done meanwhile. */
  | { readonly kind: 'busy'; readonly done: number; readonly count: number }

/** Widths from the canvas' edges, in CSS px. */
export interface Covered {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** The readable picture of board, session and people. Only what changed is a new object. */
export interface ViewState {
  /** By id; a changed item is a new object, an unchanged one the same. */
  readonly items: ReadonlyMap<string, Item>
  /** By id; which items belong to one is their field `cluster`. An id nothing has any more, or that is not here, means nothing. */
  readonly clusters: ReadonlyMap<string, Cluster>
  /** By id; those of items that are gone, too. */
  readonly comments: ReadonlyMap<string, Comment>
  /** Undefined until the session document has arrived. */
  readonly session: SessionState | undefined
  /** Everybody else who is here now. */
  readonly people: readonly Person[]
  readonly self: Self
  readonly saveState: SaveState
  /** Undefined as long as everything of mine was accepted. */
  readonly returned?: ReturnedWork | undefined
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly selection: ReadonlySet<string>
  /** Item being typed into. */
  readonly editing: string | undefined
  readonly draft: Draft | undefined
  /** Until I do the next thing; each time a new object. */
  readonly remark?: Remark | undefined
  readonly overlay?: Overlay | undefined
  readonly tool: ToolName
  /** Colour I chose last; undefined until I chose one. */
  readonly noteColor: NoteColor | undefined
  readonly camera: Camera
  /** Size of the canvas in CSS px. */
  readonly viewport: Size
  /** How much of the canvas' edges lies under bars, in CSS px: what is fitted stays clear of it. */
  readonly covered?: Covered
  /** Where my pointer is, in board units; undefined off the canvas. */
  readonly pointer: Point | undefined
}
