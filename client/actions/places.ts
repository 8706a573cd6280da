import { type Item, zoneOf } from '#shared/board'
import { type Box, boxesIntersect, offsetBox, type Point } from '#shared/geometry'
import type { Zone } from '#shared/protocol'

/** Between a note and the next one, in board units. */
export const noteGap = 20
/** How far a note is shifted against one it has to lie upon, so that both can be seen. */
const overlapShift = 24
/** Rows and columns that are searched outside of zones. */
const searchRows = 20
const searchColumns = 8

/**
 * Where the note after `item` goes: the nearest free place to its right, then in the rows below, within the same zone. A full
 * zone gives a place that overlaps, shifted, because the zone says what a note answers.
 */
export function nextPlace(item: Item, items: Iterable<Item>, zones: readonly Zone[]): Box {
  const zone = zoneOf(item, zones)
  const others = [...items]
  const isFree = (box: Box) => !others.some((other) => boxesIntersect(other.box, box))
  const free = candidates(item.box, zone).find(isFree)
  return free ?? stackedPlace(item.box, others, zone)
}

/** A place near `wanted` that hides nothing: shifted down and right until no item starts in the same spot. */
export function uncoveredPlace(wanted: Box, items: Iterable<Item>): Box {
  const taken = [...items]
  const covers = (box: Box) =>
    taken.some(({ box: b }) => Math.abs(b.x - box.x) < 1 && Math.abs(b.y - box.y) < 1)
  let box = wanted
  while (covers(box)) box = offsetBox(box, { x: overlapShift, y: overlapShift })
  return box
}

/** Places in reading order: the rest of the item's row, then whole rows below. */
function candidates(start: Box, zone: Zone | undefined): Box[] {
  const step: Point = { x: start.w + noteGap, y: start.h + noteGap }
  const left = zone ? leftmostColumn(start, zone, step.x) : start.x
  const rows = zone ? Math.ceil(zone.h / step.y) : searchRows
  const columns = zone ? Math.ceil(zone.w / step.x) : searchColumns
  const places: Box[] = []
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      const box = { ...start, x: left + column * step.x, y: start.y + row * step.y }
      const isAfter = row > 0 || box.x > start.x
      if (isAfter && (!zone || fitsIn(zone, box))) places.push(box)
    }
  return places
}

/** Rows below begin in the item's own grid, at the zone's left edge. */
function leftmostColumn(start: Box, zone: Zone, step: number): number {
  return start.x - Math.max(0, Math.floor((start.x - zone.x) / step)) * step
}

function fitsIn(zone: Zone, box: Box): boolean {
  return (
    box.x >= zone.x &&
    box.y >= zone.y &&
    box.x + box.w <= zone.x + zone.w &&
    box.y + box.h <= zone.y + zone.h
  )
}

function stackedPlace(start: Box, items: readonly Item[], zone: Zone | undefined): Box {
  const place = uncoveredPlace(offsetBox(start, { x: overlapShift, y: overlapShift }), items)
  if (!zone || fitsIn(zone, place)) return place
  return uncoveredPlace({ ...start, x: zone.x + noteGap, y: zone.y + noteGap }, items)
}
