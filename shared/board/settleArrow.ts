import { type Box, boxFromPoints, centerOf, leavesPolygon, type Point } from '../geometry/index.ts'
import type { Arrow, ArrowEnd } from './items/arrow.ts'
import type { Item } from './items/index.ts'
import { shapeOutline } from './shapeOutline.ts'

/** Between an arrow's tip and the item it is bound to, in board units. */
const gap = 6

/** An arrow has an extent in both directions, so that its ends can be told in parts of its box. */
const leastExtent = 1

/** Finds an item as it is right now; undefined where it is not there. */
export type FindItem = (id: string) => Item | undefined

/** The ids an arrow is bound to. */
export function boundTo({ from, to }: Arrow): string[] {
  return [from.item, to.item].filter((id) => id !== undefined)
}

/** Where the ends of a settled arrow are, in board units. */
export function arrowPoints({ from, to, box }: Arrow): {
  readonly from: Point
  readonly to: Point
} {
  return { from: pointIn(box, from), to: pointIn(box, to) }
}

/**
 * The arrow as it lies now: bound ends at the outline of their items, the box around both. What is drawn, hit and moved is
 * the settled arrow; stored is only what was written last. The same object if nothing changes by it. An end whose item
 * is gone, or is an arrow, stays where it was written.
 */
export function settleArrow(arrow: Arrow, find: FindItem): Arrow {
  const [fromItem, toItem] = [boundItem(arrow.from, find), boundItem(arrow.to, find)]
  if (!fromItem && !toItem) return arrow
  const stored = arrowPoints(arrow)
  const aim = {
    from: fromItem ? centerOf(fromItem.box) : stored.from,
    to: toItem ? centerOf(toItem.box) : stored.to,
  }
  const isStraight = arrow.line === 'straight'
  const reach = (item: Item, away: Point) =>
    isStraight ? atOutline(item, away) : atSide(item, away)
  const from = fromItem ? reach(fromItem, aim.to) : aim.from
  const to = toItem ? reach(toItem, aim.from) : aim.to
  return withPoints(arrow, from, to)
}

/** The arrow between two board points; what its ends are bound to stays. */
export function withPoints(arrow: Arrow, from: Point, to: Point): Arrow {
  const box = arrowBox(from, to)
  return {
    ...arrow,
    box,
    from: { ...arrow.from, ...partOf(box, from) },
    to: { ...arrow.to, ...partOf(box, to) },
  }
}

/** The box of an arrow between two board points. */
export function arrowBox(from: Point, to: Point): Box {
  const box = boxFromPoints(from, to)
  return { ...box, w: Math.max(leastExtent, box.w), h: Math.max(leastExtent, box.h) }
}

function pointIn({ x, y, w, h }: Box, end: ArrowEnd): Point {
  return { x: x + end.x * w, y: y + end.y * h }
}

function partOf({ x, y, w, h }: Box, point: Point): Point {
  return { x: clampPart((point.x - x) / w), y: clampPart((point.y - y) / h) }
}

function clampPart(part: number): number {
  return Math.min(1, Math.max(0, part))
}

/** An arrow bound to an arrow could be bound to itself by a detour. */
function boundItem({ item: id }: ArrowEnd, find: FindItem): Item | undefined {
  const item = id === undefined ? undefined : find(id)
  return item?.kind === 'arrow' ? undefined : item
}

/** The point on the way from the item's middle to `away` just outside of what is drawn of it. */
function atOutline(item: Item, away: Point): Point {
  const middle = centerOf(item.box)
  const edge = leavesPolygon(outlineOf(item), middle, away)
  if (!edge) return middle
  const length = Math.hypot(away.x - middle.x, away.y - middle.y)
  const room = Math.hypot(away.x - edge.x, away.y - edge.y)
  const step = Math.min(gap, room / 2) / length
  return {
    x: edge.x + (away.x - middle.x) * step,
    y: edge.y + (away.y - middle.y) * step,
  }
}

/** The middle of the side that looks towards `away`, a little outside. */
function atSide({ box }: Item, away: Point): Point {
  const middle = centerOf(box)
  const [dx, dy] = [away.x - middle.x, away.y - middle.y]
  if (Math.abs(dx) >= Math.abs(dy))
    return { x: middle.x + Math.sign(dx) * (box.w / 2 + gap), y: middle.y }
  return { x: middle.x, y: middle.y + Math.sign(dy) * (box.h / 2 + gap) }
}

function outlineOf(item: Item): Point[] {
  return shapeOutline(item.kind === 'shape' ? item.form : 'rectangle', item.box)
}

/** Items with every arrow settled among them. */
export function settleArrows(items: readonly Item[]): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const find: FindItem = (id) => byId.get(id)
  return items.map((item) => (item.kind === 'arrow' ? settleArrow(item, find) : item))
}

/**
 * A copy of a settled arrow for other items: `idOf` says which item an end is bound to instead; an end it gives undefined for
 * stays where it is, unbound.
 */
export function rebindArrow(arrow: Arrow, idOf: (id: string) => string | undefined): Arrow {
  const rebound = ({ item, x, y }: ArrowEnd): ArrowEnd => {
    const id = item === undefined ? undefined : idOf(item)
    return id === undefined ? { x, y } : { item: id, x, y }
  }
  return { ...arrow, from: rebound(arrow.from), to: rebound(arrow.to) }
}
