import type { Point } from '#shared/geometry'

export interface Modifiers {
  readonly shift: boolean
  /** Ctrl, or cmd on a Mac. */
  readonly mod: boolean
  readonly alt: boolean
  /** The space bar is held: the hand, whatever the tool. */
  readonly space: boolean
}

/** What every pointer event says. */
export interface PointerPart {
  /** In board units, by the camera at the time of the event. */
  readonly boardPoint: Point
  /** In CSS px from the canvas' top left corner. */
  readonly screenPoint: Point
  readonly device: 'mouse' | 'touch' | 'pen'
  readonly button: 'primary' | 'middle' | 'secondary'
  readonly modifiers: Modifiers
  /** How hard a pen presses, 0 to 1; only of a pen. */
  readonly pressure?: number
}

/** A place a pointer was at. */
export type PointerSpot = Pick<PointerPart, 'boardPoint' | 'pressure'>

/** One thing a hand did, free of the DOM. A second finger never arrives as a pointer: it makes a pinch of both. */
export type InputEvent =
  | ({ readonly kind: 'pointerDown' } & PointerPart)
  /** `between`: where it was since the last event, for who draws a line; browsers tell of a move once in a frame only. */
  | ({ readonly kind: 'pointerMove'; readonly between?: readonly PointerSpot[] } & PointerPart)
  | ({ readonly kind: 'pointerUp' } & PointerPart)
  /** Follows the second pointerUp. */
  | ({ readonly kind: 'doubleClick' } & PointerPart)
  /** The pointer was taken away in the middle of what it did: undo what is shown, write nothing. */
  | { readonly kind: 'pointerCancel' }
  /** The pointer is not over the canvas any more. */
  | { readonly kind: 'pointerLeave' }
  /** A secondary click or a long press asks what can be done here; the press it was is over. */
  | { readonly kind: 'contextMenu'; readonly boardPoint: Point; readonly screenPoint: Point }
  | { readonly kind: 'escape' }
  | {
      readonly kind: 'wheel'
      readonly screenPoint: Point
      /** CSS px, as a page would scroll. */
      readonly delta: Point
      readonly isZoom: boolean
    }
  | ({ readonly kind: 'pinchStart' } & PinchPart)
  | ({ readonly kind: 'pinchMove' } & PinchPart)
  | { readonly kind: 'pinchEnd' }

export interface PinchPart {
  /** Between the two fingers, CSS px from the canvas' top left corner. */
  readonly screenPoint: Point
  /** Between the two fingers, in px; only its ratio to the start means something. */
  readonly distance: number
}

/** A pointer event by name. */
export type PointerInput = Extract<InputEvent, PointerPart>
