import { generateNKeysBetween } from 'fractional-indexing'
import type { Item } from './items/index.ts'

/** Bottom to top. Items with the same index (made by two people at once) are ordered by id, the same everywhere. */
export function compareByStack(a: Item, b: Item): number {
  if (a.z !== b.z) return a.z < b.z ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** `count` fractional indices above everything in `items`, lowest first. */
export function indicesOnTop(items: Iterable<Item>, count = 1): string[] {
  let top: string | null = null
  for (const item of items) if (top === null || item.z > top) top = item.z
  return generateNKeysBetween(top, null, count)
}
