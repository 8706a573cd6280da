import type { ViewState } from '#client/view'
import {
  type Arrow,
  type ArrowEnd,
  arrowBox,
  indicesOnTop,
  type PenPoint,
  type Shape,
  type Sticker,
  type Stroke,
  settleArrow,
  stickerSize,
  strokeOf,
  type Text,
  withPoints,
} from '#shared/board'
import type { Box, Point } from '#shared/geometry'
import { textHeight } from '#shared/scene'
import type { ActionContext } from '../action.ts'

/** Width of a text that was made by a click, in board units. */
const textWidth = 320

/** What every new item of this person has, on top of the stack. */
function newBase(context: ActionContext) {
  const { items, self } = context.view.getState()
  const [z = 'a0'] = indicesOnTop(items.values())
  const author = self.participantId
  return { id: context.newId(), z, author, createdAt: context.nowMs() }
}

/** An empty text whose first line begins at a board point; `w` is how wide it wraps. */
export function newText(context: ActionContext, at: Point, w = textWidth): Text {
  const { ink, textSize: size } = context.view.getState().style
  const item = { text: '', size, box: { x: Math.round(at.x), y: at.y, w: Math.round(w), h: 1 } }
  const h = textHeight(item)
  const box = { ...item.box, y: Math.round(at.y - h / 2), h }
  return { ...newBase(context), kind: 'text', text: '', size, box, color: ink }
}

/** A shape of the form and colour chosen last. */
export function newShape(context: ActionContext, box: Box): Shape {
  const { form, fill, shapeColor } = context.view.getState().style
  return { ...newBase(context), kind: 'shape', form, fill, color: shapeColor, box, text: '' }
}

/** Where an arrow begins or ends: a board point, or the item at it. */
export interface ArrowTarget {
  readonly point: Point
  readonly item?: string | undefined
}

/** An arrow from one target to another, settled. */
export function newArrow(context: ActionContext, from: ArrowTarget, to: ArrowTarget): Arrow {
  const state = context.view.getState()
  const end = ({ item }: ArrowTarget): ArrowEnd =>
    item === undefined || state.privateIds?.has(item) ? { x: 0, y: 0 } : { x: 0, y: 0, item }
  const { ink, line, arrowWidth } = state.style
  const arrow: Arrow = {
    ...newBase(context),
    kind: 'arrow',
    box: arrowBox(from.point, to.point),
    from: end(from),
    to: end(to),
    line,
    heads: 'end',
    width: arrowWidth,
    color: ink,
    text: '',
  }
  return settled(withPoints(arrow, whole(from.point), whole(to.point)), state)
}

/** What a pen drew: board points, at least one. */
export function newStroke(context: ActionContext, way: readonly PenPoint[]): Stroke {
  const { ink, penWidth } = context.view.getState().style
  return {
    ...newBase(context),
    ...strokeOf(way, penWidth),
    kind: 'stroke',
    width: penWidth,
    color: ink,
  }
}

/** The sign chosen last, its middle at a board point. */
export function newSticker(context: ActionContext, middle: Point): Sticker {
  const { sign } = context.view.getState().style
  const half = stickerSize / 2
  const corner = { x: Math.round(middle.x - half), y: Math.round(middle.y - half) }
  return {
    ...newBase(context),
    kind: 'sticker',
    sign,
    box: { ...corner, w: stickerSize, h: stickerSize },
  }
}

function settled(arrow: Arrow, { items }: ViewState): Arrow {
  return settleArrow(arrow, (id) => items.get(id))
}

function whole({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) }
}
