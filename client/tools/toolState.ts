import type { ActionContext } from '#client/actions'
import type { InputEvent } from '#client/input'
import type { Item } from '#shared/board'
import type { Box, Point } from '#shared/geometry'

/** Where a hand can be, as an address: tool, then what it does. */
export type StatePath =
  | 'select.idle'
  | 'select.pointingItem'
  | 'select.pointingCluster'
  | 'select.pointingComments'
  | 'select.moving'
  | 'select.resizing'
  | 'select.movingEnd'
  | 'select.pointingBoard'
  | 'select.marquee'
  | 'hand.idle'
  | 'note.idle'
  | 'note.pointing'
  | 'text.idle'
  | 'text.pointing'
  | 'shape.idle'
  | 'shape.drawing'
  | 'arrow.idle'
  | 'arrow.drawing'
  | 'pen.idle'
  | 'pen.drawing'
  | 'sticker.idle'
  | 'sticker.pointing'
  | 'carry.idle'
  | 'carry.pressed'
  | 'camera.panning'
  | 'camera.pinching'

/** One state of the hand. */
export interface ToolState {
  readonly path: StatePath
  /** @returns the next state; itself to stay */
  readonly handle: (event: InputEvent) => ToolState
  /** Takes back whatever this state shows. Called when something else interrupts it, never on the states' own way out. */
  readonly cancel?: () => void
}

/** Answers what is where; `itemIndex` of client/view. */
export interface BoardIndex {
  /** Items that overlap the box, bottom to top. */
  readonly itemsIn: (box: Box) => readonly Item[]
  readonly topItemAt: (boardPoint: Point) => Item | undefined
}

/** What states work with. */
export interface ToolContext {
  readonly actions: ActionContext
  readonly index: BoardIndex
  /** The resting state of the tool that is in the hand now. */
  readonly rest: () => ToolState
}
