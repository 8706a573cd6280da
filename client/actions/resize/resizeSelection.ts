import type { ViewState } from '#client/view'
import type { Item, ItemKind } from '#shared/board'
import {
  type Box,
  boxAround,
  type FrameHandle,
  mapBox,
  type Point,
  resizeFrame,
} from '#shared/geometry'

/** The least side an item may be resized to, in board units. */
const leastSide: { readonly [Kind in ItemKind]: number } = {
  note: 60,
  text: 30,
  shape: 16,
  arrow: 1,
  stroke: 4,
  sticker: 24,
  image: 24,
}
/** An item's box is no larger (shared/board). */
const most = 50_000

/** Kinds that would look wrong stretched. */
const keepingRatio: ReadonlySet<ItemKind> = new Set(['text', 'stroke', 'sticker', 'image'])

/** What is selected when a resize begins, with the frame around it. */
export interface ResizeStart {
  readonly items: readonly Item[]
  readonly frame: Box
}

/** Undefined where nothing is selected that can be resized. */
export function resizeStart({
  items,
  selection,
}: Pick<ViewState, 'items' | 'selection'>): ResizeStart | undefined {
  const selected = [...selection].flatMap((id) => items.get(id) ?? [])
  const frame = boxAround(selected.filter(({ kind }) => kind !== 'arrow').map(({ box }) => box))
  return frame && { items: selected, frame }
}

/**
 * The boxes of what is selected with a handle of its frame moved by a way (board units), computed from the start. Several items,
 * and those that would look wrong stretched, keep their ratio at corners; others when `isRatioKept`.
 */
export function resizedBoxes(
  { items, frame }: ResizeStart,
  handle: FrameHandle,
  by: Point,
  isRatioKept = false,
): ReadonlyMap<string, Box> {
  const next = resizedFrame({ items, frame }, handle, by, isRatioKept)
  return new Map(items.map(({ id, box }) => [id, whole(mapBox(box, frame, next))]))
}

/** The frame around them then. */
export function resizedFrame(
  { items, frame }: ResizeStart,
  handle: FrameHandle,
  by: Point,
  isRatioKept: boolean,
): Box {
  const keepsRatio = isRatioKept || mustKeepRatio(items)
  const least = { w: leastOf(items, frame, 'w'), h: leastOf(items, frame, 'h') }
  return resizeFrame(frame, handle, by, { keepsRatio, least, most })
}

/** Whether corners leave width to height as they were, asked for or not. */
export function mustKeepRatio(items: readonly Item[]): boolean {
  return items.length > 1 || items.some(({ kind }) => keepingRatio.has(kind))
}

/** How small the frame may get before the first item in it is too small; what is smaller already may stay so. */
function leastOf(items: readonly Item[], frame: Box, side: 'w' | 'h'): number {
  const parts = items.map(({ kind, box }) => Math.min(1, leastSide[kind] / box[side]))
  return frame[side] * Math.max(0, ...parts.filter((_, index) => items[index]?.kind !== 'arrow'))
}

/** Whole units look the same and are a quarter of the bytes. */
function whole({ x, y, w, h }: Box): Box {
  const [left, top] = [Math.round(x), Math.round(y)]
  return { x: left, y: top, w: Math.max(1, Math.round(w)), h: Math.max(1, Math.round(h)) }
}
