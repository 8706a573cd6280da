import type { Person } from '#client/view'
import type { Box, Point } from '#shared/geometry'
import type { Palette } from '#shared/scene'
import { textAdvance } from '#shared/text'
import { fontFamily, fontWeights } from '../fontFamily.ts'

/** A context set to CSS px of the canvas, with the colours to draw in. */
export interface ScreenBrush {
  readonly context: CanvasRenderingContext2D
  readonly palette: Palette
}

/** So far beyond its box at most is a line around it painted. */
export const outlineReachPx = 8

const nameSizePx = 12
const flagHeightPx = 20
const flagPaddingPx = 7
const longestName = 24

/** A person's pointer with their name on a flag, its tip at `tip`. */
export function paintCursor(brush: ScreenBrush, person: Person, name: string, tip: Point): void {
  const { context, palette } = brush
  context.beginPath()
  context.moveTo(tip.x, tip.y)
  context.lineTo(tip.x + 5, tip.y + 17)
  context.lineTo(tip.x + 9, tip.y + 10.5)
  context.lineTo(tip.x + 16.5, tip.y + 8)
  context.closePath()
  context.lineJoin = 'round'
  // A line in the ground's colour keeps the pointer apart from whatever lies below it.
  context.strokeStyle = palette.board
  context.lineWidth = 3
  context.stroke()
  context.fillStyle = palette[`person-${person.color}`]
  context.fill()
  paintFlag(brush, person, name, flagOf(tip))
}

/** All that `paintCursor` paints on. */
export function cursorBox(name: string, tip: Point): Box {
  const flag = flagBox(name, flagOf(tip))
  const [x, y] = [tip.x - 4, tip.y - 4]
  return { x, y, w: flag.x + flag.w - x, h: flag.y + flag.h - y }
}

function flagOf(tip: Point): Point {
  return { x: tip.x + 12, y: tip.y + 16 }
}

/** A name in the person's colour, its top left corner at `corner`. */
export function paintFlag(
  { context, palette }: ScreenBrush,
  { color }: Pick<Person, 'color'>,
  name: string,
  corner: Point,
): void {
  const { x, y, w, h } = flagBox(name, corner)
  context.fillStyle = palette[`person-${color}`]
  context.beginPath()
  context.roundRect(x, y, w, h, 6)
  context.fill()
  context.fillStyle = palette[`person-${color}-ink`]
  context.font = `${fontWeights.semibold} ${nameSizePx}px ${fontFamily}`
  context.direction = 'ltr'
  context.textAlign = 'left'
  context.fillText(shownName(name), x + flagPaddingPx, y + 14.5, w - 2 * flagPaddingPx + 1)
}

/** All that `paintFlag` paints on. */
export function flagBox(name: string, corner: Point): Box {
  const textPx = (textAdvance(shownName(name), 'semibold') * nameSizePx) / 1000
  return { ...corner, w: textPx + 2 * flagPaddingPx, h: flagHeightPx }
}

function shownName(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name
}

/** A line around a box, a little outside of it, between two in the ground's colour, so that it is seen on any fill. */
export function paintOutline({ context, palette }: ScreenBrush, box: Box, color: string): void {
  const outline = (gap: number, width: number, style: string) => {
    context.strokeStyle = style
    context.lineWidth = width
    context.beginPath()
    context.roundRect(box.x - gap, box.y - gap, box.w + 2 * gap, box.h + 2 * gap, 6 + gap)
    context.stroke()
  }
  outline(2.5, 5, palette.board)
  outline(2.5, 2.5, color)
}

/** The area a hand is drawing to select, or where it is about to put something. */
export function paintArea({ context, palette }: ScreenBrush, box: Box, radius: number): void {
  context.fillStyle = palette['selection-fill']
  context.strokeStyle = palette.selection
  context.lineWidth = 1.5
  context.beginPath()
  context.roundRect(box.x, box.y, box.w, box.h, radius)
  context.fill()
  context.stroke()
}

/** A broken line around what a search has found, which no selection looks like. */
export function paintFound({ context, palette }: ScreenBrush, box: Box): void {
  const gap = 4
  const frame = [box.x - gap, box.y - gap, box.w + 2 * gap, box.h + 2 * gap] as const
  context.beginPath()
  context.roundRect(...frame, 6 + gap)
  context.strokeStyle = palette.board
  context.lineWidth = 5
  context.stroke()
  context.setLineDash([7, 4])
  context.strokeStyle = palette.focus
  context.lineWidth = 2.5
  context.stroke()
  context.setLineDash([])
}
