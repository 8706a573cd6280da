import type { Box, Point } from '../geometry/index.ts'
import type { Direction, FontWeight } from '../text/index.ts'
import type { ColorName } from './colorName.ts'

/** What to draw, in board units, in the order given. Colours are names: the palette of the theme knows their values. */
export type Instruction =
  | RectInstruction
  | PathInstruction
  | ShadowInstruction
  | TextInstruction
  | ImageInstruction

/** An area. The edge is drawn inside of the box, so that the box is all it covers. */
export interface RectInstruction {
  readonly kind: 'rect'
  readonly box: Box
  readonly radius: number
  readonly fill: ColorName
  readonly edge?: { readonly color: ColorName; readonly width: number }
}

/** A picture, filling its box. Whoever draws gets its pixels by the name; `instead` fills the box as long as they are not there. */
export interface ImageInstruction {
  readonly kind: 'image'
  readonly asset: string
  /** What can be seen in it; may be ''. */
  readonly alt: string
  readonly box: Box
  readonly instead: ColorName
}

/** One step of a path: where it begins, a straight line, a curve with its control points, or back to the beginning. */
export type PathStep =
  | { readonly kind: 'move'; readonly to: Point }
  | { readonly kind: 'line'; readonly to: Point }
  | { readonly kind: 'quad'; readonly by: Point; readonly to: Point }
  | { readonly kind: 'cubic'; readonly by: readonly [Point, Point]; readonly to: Point }
  | { readonly kind: 'close' }

/** Any figure: filled, drawn as a line with round ends and corners, or both. */
export interface PathInstruction {
  readonly kind: 'path'
  readonly steps: readonly PathStep[]
  readonly fill?: ColorName
  readonly line?: { readonly color: ColorName; readonly width: number }
}

/** One soft layer below a thing: an area in the half transparent colour `shadow`. May be left out where it could not be seen. */
export interface ShadowInstruction {
  readonly kind: 'shadow'
  readonly box: Box
  readonly radius: number
}

/** One line of text, already wrapped. */
export interface TextInstruction {
  readonly kind: 'text'
  readonly text: string
  /** Where the line starts: its left end if `ltr`, its right end if `rtl`, its middle if centred. */
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly size: number
  readonly weight: FontWeight
  readonly direction: Direction
  readonly align: 'start' | 'center'
  readonly color: ColorName
  /** How wide shared/text measured it; the font at hand may differ a little. */
  readonly width: number
  /** How wide it may become at most, for a font so different that it has to be condensed. */
  readonly room: number
}
