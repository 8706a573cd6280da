import type { TableRows } from '#shared/board'
import type { Point } from '#shared/geometry'
import type { Zone } from '#shared/protocol'

/** What lies over the board until it is closed: one at a time. */
export type Overlay =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  /** Looks for words; beside the board, which stays usable. */
  | { readonly kind: 'search' }
  /** Where the selection shall go. */
  | { readonly kind: 'moveTo' }
  | { readonly kind: 'preferences' }
  /** Asks what a zone is called and what it asks; one that is not there yet is new. */
  | { readonly kind: 'zone'; readonly zone: Zone }
  /** What a new round shall be about; at first the selection, or the zones of the current step. */
  | { readonly kind: 'newRound'; readonly isOfSelection?: true }
  /** What people on site answered in the open round, its id. */
  | { readonly kind: 'onSiteVotes'; readonly round: string }
  /** Which tags the selected notes shall have. */
  | { readonly kind: 'tags' }
  /** What the picture shows. */
  | { readonly kind: 'describe'; readonly id: string }
  /** `at` in CSS px from the canvas' top left corner. */
  | { readonly kind: 'contextMenu'; readonly at: Point }
  /** Asks how text of several lines or cells shall be pasted; `at` in board units. */
  | {
      readonly kind: 'paste'
      readonly text: string
      readonly isTable: boolean
      readonly at: Point | undefined
    }
  /** Asks which columns of a table from a file become what; `at` in board units. */
  | {
      readonly kind: 'table'
      /** Of the file. */
      readonly name: string
      readonly rows: TableRows
      readonly at: Point | undefined
    }
  /** Notes are being made, in slices: nothing else is done meanwhile. */
  | { readonly kind: 'busy'; readonly done: number; readonly count: number }
