import { type Box, boxesIntersect, type Size } from '#shared/geometry'
import type { Zone } from '#shared/protocol'
import { zoneBody } from '#shared/scene'
import { noteGap } from './places.ts'

/** How far a place is shifted against what lies there already, in board units. */
const shift = 24

/**
 * Places in a zone for things of these sizes, in reading order below the zone's title: the first that are free of `taken`; in a
 * full zone they overlap, shifted, because the zone says what a note answers. Board units, one box for each size.
 */
export function freePlacesIn(zone: Zone, sizes: readonly Size[], taken: Iterable<Box>): Box[] {
  const occupied = [...taken]
  return sizes.map((size) => {
    const place = freePlace(zone, size, occupied) ?? stacked(zone, size, occupied)
    occupied.push(place)
    return place
  })
}

function freePlace(zone: Zone, { w, h }: Size, taken: readonly Box[]): Box | undefined {
  const body = zoneBody(zone)
  const near = taken.filter((box) => boxesIntersect(box, zone))
  const [right, bottom] = [zone.x + zone.w - noteGap, zone.y + zone.h - noteGap]
  for (let y = Math.round(body.y + noteGap); y + h <= bottom; y += noteGap)
    for (let x = Math.round(zone.x + noteGap); x + w <= right; x += noteGap) {
      const place = { x, y, w, h }
      const inTheWay = near.find((box) => boxesIntersect(box, withGap(place)))
      if (!inTheWay) return place
      // On to where that one ends: what lies between cannot be free either.
      const steps = Math.ceil((inTheWay.x + inTheWay.w + noteGap - x) / noteGap)
      x += Math.max(0, steps - 1) * noteGap
    }
  return undefined
}

/** A free place keeps its distance, so that rows stay rows; one unit less, or notes in a perfect grid would be in each other's way. */
function withGap({ x, y, w, h }: Box): Box {
  const gap = noteGap - 1
  return { x: x - gap, y: y - gap, w: w + 2 * gap, h: h + 2 * gap }
}

/** Down a diagonal within the zone, one step for each thing that is there. */
function stacked(zone: Zone, { w, h }: Size, taken: readonly Box[]): Box {
  const x = Math.round(zone.x + noteGap)
  const y = Math.round(zoneBody(zone).y + noteGap)
  const spare = Math.min(zone.x + zone.w - x - w, zone.y + zone.h - y - h)
  const steps = Math.max(1, Math.floor(spare / shift))
  const by = (taken.filter((box) => boxesIntersect(box, zone)).length % steps) * shift
  return { x: x + by, y: y + by, w, h }
}
