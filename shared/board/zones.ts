import { boxContainsPoint, centerOf } from '../geometry/index.ts'
import type { Zone } from '../protocol/index.ts'
import type { Item } from './items/index.ts'

/**
 * The zone an item is in: the one that holds its centre; of overlapping zones the smallest. Never stored,
 * so it cannot disagree with where the item lies. Undefined outside of all zones.
 */
export function zoneOf(item: Pick<Item, 'box'>, zones: readonly Zone[]): Zone | undefined {
  const center = centerOf(item.box)
  let found: Zone | undefined
  for (const zone of zones) {
    if (!boxContainsPoint(zone, center)) continue
    if (found === undefined || zone.w * zone.h < found.w * found.h) found = zone
  }
  return found
}

/** Items in the order people read them: rows from the top (half an item's height makes a row), then left to right. */
export function sortByReading<T extends Pick<Item, 'box'>>(items: readonly T[]): T[] {
  const byTop = [...items].sort((a, b) => a.box.y - b.box.y)
  const rows: T[][] = []
  for (const item of byTop) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && centerOf(item.box).y < first.box.y + first.box.h) row.push(item)
    else rows.push([item])
  }
  return rows.flatMap((row) => row.sort((a, b) => a.box.x - b.box.x))
}
