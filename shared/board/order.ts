import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type { Item } from './items/index.ts'

/** Bottom to top. Items with the same index (made by two people at once) are ordered by id, the same everywhere. */
export function compareByStack(a: Item, b: Item): number {
  if (a.z !== b.z) return a.z < b.z ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * `count` fractional indices above everything in `items`, lowest first. An index nobody could have computed
 * (a foreign client wrote it) is passed over: one bad item must not keep everybody from adding notes.
 */
export function indicesOnTop(items: Iterable<Item>, count = 1): string[] {
  let top: string | null = null
  for (const { z } of items) if ((top === null || z > top) && isStackIndex(z)) top = z
  return generateNKeysBetween(top, null, count)
}

/** Whether a value is a fractional index that others can be computed from. Never throws. */
export function isStackIndex(value: unknown): value is string {
  if (typeof value !== 'string' || value === '') return false
  try {
    generateKeyBetween(value, null)
    return true
  } catch {
    return false
  }
}
