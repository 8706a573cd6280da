import { zoneOf } from '#shared/board'
import { type Box, boxAround, boxesIntersect, type Point } from '#shared/geometry'
import type { Zone } from '#shared/protocol'
import { roomIn } from '../arrange/roomIn.ts'
import { noteBoxAt } from '../newNote.ts'
import { noteGap } from '../places.ts'

/** What is looked at to find places; `isFree` says that a box covers no item. Board units. */
export interface Ground {
  readonly zones: readonly Zone[]
  readonly isFree: (box: Box) => boolean
  /** Everything on the board; undefined while it is empty. */
  readonly all: Box | undefined
}

/** How many rings of places around the wanted one are tried before it goes below everything. */
const mostRings = 12

/**
 * Places for notes in rows, the first at the top left: in the free places of the zone at `middle` where they fit, otherwise as one
 * block near it that covers no item and no zone, or below everything. `columns` is given for tables, whose form is kept.
 */
export function freePlaces(count: number, middle: Point, ground: Ground, columns?: number): Box[] {
  const zone = zoneOf({ box: noteBoxAt(middle) }, ground.zones)
  const inZone = zone && columns === undefined ? placesInZone(zone, ground) : []
  if (inZone.length >= count) return inZone.slice(0, count)
  const block = gridOf(count, columns ?? columnsFor(count))
  const size = boxAround(block) as Box
  const corner = cornerFor(size, middle, { ...ground, zones: zonesToAvoid(size, zone, ground) })
  return block.map((box) => ({ ...box, x: box.x + corner.x, y: box.y + corner.y }))
}

function placesInZone(zone: Zone, { isFree }: Ground): Box[] {
  const room = roomIn(zone)
  const note = noteBoxAt({ x: 0, y: 0 })
  const step = note.w + noteGap
  const places: Box[] = []
  for (let y = room.y; y + note.h <= room.y + room.h; y += step)
    for (let x = room.x; x + note.w <= room.x + room.w; x += step) places.push({ ...note, x, y })
  return places.filter(isFree)
}

/** Somewhat wider than high, as screens are. */
function columnsFor(count: number): number {
  return Math.max(1, Math.ceil(Math.sqrt(count * 1.5)))
}

function gridOf(count: number, columns: number): Box[] {
  const note = noteBoxAt({ x: 0, y: 0 })
  const step = note.w + noteGap
  return Array.from({ length: count }, (_, i) => ({
    ...note,
    x: (i % columns) * step,
    y: Math.floor(i / columns) * step,
  }))
}

/** What is pasted into a zone may lie in it; into the others it must not spill, as it would answer what they ask. */
function zonesToAvoid(size: Box, zone: Zone | undefined, { zones }: Ground): Zone[] {
  const fits = zone !== undefined && size.w <= roomIn(zone).w && size.h <= roomIn(zone).h
  return zones.filter((one) => !(fits && one.id === zone.id))
}

function cornerFor({ w, h }: Box, middle: Point, ground: Ground): Point {
  const wanted = { x: Math.round(middle.x - w / 2), y: Math.round(middle.y - h / 2) }
  const isClear = (box: Box) =>
    ground.isFree(box) && !ground.zones.some((zone) => boxesIntersect(zone, box))
  for (let ring = 0; ring <= mostRings; ring++) {
    const place = ringAround(wanted, ring).find((corner) => isClear({ ...corner, w, h }))
    if (place) return place
  }
  const everything = boxAround([...(ground.all ? [ground.all] : []), ...ground.zones])
  const bottom = everything ? everything.y + everything.h : wanted.y
  return { x: wanted.x, y: Math.round(bottom) + 4 * noteGap }
}

/** Corners one ring of steps away, those below and to the right first. */
function ringAround({ x, y }: Point, ring: number): Point[] {
  const step = 110
  const corners: Point[] = []
  for (let row = ring; row >= -ring; row--)
    for (let column = ring; column >= -ring; column--)
      if (Math.max(Math.abs(row), Math.abs(column)) === ring)
        corners.push({ x: x + column * step, y: y + row * step })
  return corners
}
