import type { ArrowLine, ItemColor, ShapeFill, ShapeForm, StickerSign } from '#shared/board'

/** What the tools make, as chosen last. */
export interface ToolStyle {
  readonly form: ShapeForm
  readonly fill: ShapeFill
  readonly shapeColor: ItemColor
  /** Of texts, arrows and strokes. */
  readonly ink: ItemColor
  /** Of the pen, in board units. */
  readonly penWidth: number
  /** Of arrows, in board units. */
  readonly arrowWidth: number
  /** Of the letters of texts, in board units. */
  readonly textSize: number
  readonly line: ArrowLine
  readonly sign: StickerSign
}
