import { type Item, zoneOf } from '#shared/board'
import { type Box, readingRows, tidyBoxes } from '#shared/geometry'
import type { Zone } from '#shared/protocol'
import { noteGap } from '../places.ts'
import { roomIn } from './roomIn.ts'

/**
 * Grids of the items, one for each zone they lie in and one for those outside: a note never leaves the zone it answers just to
 * be tidy. `order` sorts the items of one grid; by default they stay as they are read.
 */
export function tidyByZone(
  items: readonly Item[],
  zones: readonly Zone[],
  order?: (items: readonly Item[]) => readonly Item[],
): ReadonlyMap<string, Box> {
  const places = [...byZone(items, zones)].flatMap(([zone, group]) => [
    ...tidyBoxes(group, {
      gap: noteGap,
      within: zone && roomIn(zone),
      order: order?.(asRead(group)).map(({ id }) => id),
    }),
  ])
  return new Map(places)
}

function byZone(items: readonly Item[], zones: readonly Zone[]): Map<Zone | undefined, Item[]> {
  const groups = new Map<Zone | undefined, Item[]>()
  for (const item of items) {
    const zone = zoneOf(item, zones)
    groups.set(zone, [...(groups.get(zone) ?? []), item])
  }
  return groups
}

/** In the rows of the grid they will lie in, so that sorting what is sorted changes nothing. */
function asRead(items: readonly Item[]): Item[] {
  return readingRows(items, Math.max(...items.map(({ box }) => box.h))).flat()
}
