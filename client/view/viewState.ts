import type { Cluster, Comment, Item, Line, NoteColor } from '#shared/board'
import type { Box, Camera, Heading, Point, Size, SnapGuide } from '#shared/geometry'
import type { SuggestedCluster } from '#shared/likeness'
import type {
  HiddenNotes,
  OnSiteBallot,
  Presence,
  PresenceStamp,
  Role,
  SessionState,
} from '#shared/protocol'
import type { HiddenPlaces } from '#shared/session'
import type { Overlay } from './overlay.ts'
import type { Preferences } from './preferences.ts'
import type { ReturnedWork } from './returnedWork.ts'
import type { MyBallot } from './roundView.ts'
import type { ToolStyle } from './toolStyle.ts'

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

/** Why something was not pasted, or (`someUnreadable`, `picturesMissing`) not all of it. */
export type ClipboardReason =
  | 'noRoom'
  | 'tooLarge'
  | 'unreadable'
  | 'nothing'
  | 'useKeys'
  | 'someUnreadable'
  | 'picturesMissing'

/**
 * Why something I asked for was not done, said where I asked for it. `deletion` is there where it was about deleting:
 * how many items went, how many stay. `author` (participant id) is there where all that stays is one person's.
 */
export interface Remark {
  readonly reason:
    | 'boardLocked'
    | 'boardPaused'
    | 'viewersRead'
    | 'othersWords'
    | 'toolNotAllowed'
    | ClipboardReason
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

export type ToolName =
  | 'select'
  | 'hand'
  | 'note'
  | 'text'
  | 'shape'
  | 'arrow'
  | 'pen'
  | 'sticker'
  /** The selection hangs on the pointer until a press puts it down. */
  | 'carry'

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
  /** An item that is being drawn and is on the board only when the hand lets go. */
  | { readonly kind: 'drawing'; readonly item: Item }

/** A step of the keyboard from note to note: in reading order, or to the nearest in a direction. */
export type Walk = 'next' | 'previous' | 'first' | 'last' | Heading

export type PanelName =
  | 'people'
  | 'agenda'
  | 'rounds'
  | 'versions'
  | 'outline'
  | 'comments'
  | 'suggestions'
  | 'strategy'

/** Widths from the canvas' edges, in CSS px. */
export interface Covered {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Words for a screen reader; urgent ones interrupt. */
export interface Spoken {
  readonly words: string
  readonly isUrgent: boolean
}

/** The readable picture of board, session and people. Only what changed is a new object. */
export interface ViewState {
  /** By id; a changed item is a new object, an unchanged one the same. */
  readonly items: ReadonlyMap<string, Item>
  /** How much people wrote privately; there for facilitators, once it was read. */
  readonly hidden?: HiddenNotes | undefined
  /** Ids of those only I see, until they are revealed; undefined: none. */
  readonly privateIds?: ReadonlySet<string> | undefined
  /** By id; which items belong to one is their field `cluster`. An id nothing has any more, or that is not here, means nothing. */
  readonly clusters: ReadonlyMap<string, Cluster>
  /** By id; those of items that are gone, too. */
  readonly comments: ReadonlyMap<string, Comment>
  /** The lines of the strategy by id; how one stands is told by the session (`standingIn`). */
  readonly lines: ReadonlyMap<string, Line>
  /** Undefined until the session document has arrived. */
  readonly session: SessionState | undefined
  /** What the steps (by id) say to whoever leads; there for facilitators, once it was read. */
  readonly hints?: ReadonlyMap<string, string>
  /** My ballot in the open round; undefined while there is none in which I vote. */
  readonly ballot?: MyBallot | undefined
  /** What I entered in a round for people on site, as far as I know it. */
  readonly onSiteBallot?: { readonly round: string; readonly ballot: OnSiteBallot } | undefined
  /** The zones only facilitators are told of, which are in `session` too; for facilitators, once they were read. */
  readonly hiddenPlaces?: HiddenPlaces | undefined
  /** By how many ms the server's clock is ahead of mine; undefined until it was asked: taken as equal. */
  readonly serverAheadMs?: number
  /** Everybody else who is here now. */
  readonly people: readonly Person[]
  readonly self: Self
  /** Participant id of whom I follow with my camera. */
  readonly following?: string | undefined
  /** A facilitator leads everybody's look, and I have chosen to look where I like. */
  readonly isAside?: boolean | undefined
  /** Where a facilitator has called everybody; `back` is there when this window went, and is where it was before. */
  readonly called?: { readonly by: string; readonly box: Box; readonly back?: Camera } | undefined
  readonly saveState: SaveState
  /** Undefined as long as everything of mine was accepted. */
  readonly returned?: ReturnedWork | undefined
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly selection: ReadonlySet<string>
  /** Whether a press on an item adds it to the selection or takes it away, as with Shift held. */
  readonly isSelectingMore?: boolean
  /** Cluster whose name is being typed. */
  readonly naming?: string | undefined
  /** Item being typed into. */
  readonly editing: string | undefined
  /** Item being typed into in a list beside the canvas: others see it as they see `editing`. */
  readonly writing?: string | undefined
  /** The item the keyboard is at, on the canvas or in the outline; undefined for who works with a pointer. May be gone meanwhile. */
  readonly focused?: string | undefined
  readonly draft: Draft | undefined
  /** The list beside the board that is open. */
  readonly panel?: PanelName | undefined
  /** The list it came in the place of, to go back to. */
  readonly panelBefore?: PanelName | undefined
  /** How this person wants to be told and heard; everything on where it is missing. */
  readonly preferences?: Preferences | undefined
  /** Until I do the next thing; each time a new object. */
  readonly remark?: Remark | undefined
  /** What I parked last; each time a new object. */
  readonly parked?: { readonly count: number; readonly zone: string } | undefined
  readonly overlay?: Overlay | undefined
  /** The line that was made or asked for last, to be shown by who shows the strategy, at one of its fields where it is named; each time a new object. */
  readonly shownLine?: { readonly id: string; readonly field?: string | undefined } | undefined
  /** Items a search has found, marked on the board; undefined while nobody searches. */
  readonly found?: ReadonlySet<string> | undefined
  /** What was last said to whoever cannot see it; each time a new object. */
  readonly spoken?: Spoken | undefined
  readonly tool: ToolName
  readonly style: ToolStyle
  /** Comments I have written but not sent: by the item they are about, or the comment whose words they change. */
  readonly commentDrafts?: ReadonlyMap<string, string> | undefined
  /** Clusters that are only suggested, while I look at them; undefined while I do not, or they are being looked for. */
  readonly suggestions?: readonly SuggestedCluster[] | undefined
  /** Whether the system forces its own colours on everything, so that notes look alike. */
  readonly hasForcedColors?: boolean
  /** Whether every note says who wrote it, on my screen. */
  readonly showsAuthors?: boolean
  /** Whether the first picture of the board is there: what can wait for it begins. */
  readonly isPainted?: boolean
  /** Colour I chose last; undefined until I chose one. */
  readonly noteColor: NoteColor | undefined
  /** What I write now is for people on site. */
  readonly writesOnSite?: boolean
  readonly camera: Camera
  /** Size of the canvas in CSS px. */
  readonly viewport: Size
  /** How much of the canvas' edges lies under bars, in CSS px: what is fitted stays clear of it. */
  readonly covered?: Covered
  /** Where my pointer is, in board units; undefined off the canvas. */
  readonly pointer: Point | undefined
}
