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
export function indicesOnTop(items: Iterable<Pick<Item, 'z'>>, count = 1): string[] {
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

/** `count` fractional indices below everything in `items`, lowest first. */
export function indicesBelow(items: Iterable<Item>, count = 1): string[] {
  let bottom: string | null = null
  for (const { z } of items) if ((bottom === null || z < bottom) && isStackIndex(z)) bottom = z
  return generateNKeysBetween(null, bottom, count)
}

/**
 * New fractional indices that bring items one step up or down: past the nearest item that is not among them. Undefined where
 * there is none to pass. `stack` is everything, bottom to top.
 */
export function indicesPast(
  stack: readonly Item[],
  moved: ReadonlySet<string>,
  direction: 'up' | 'down',
): [id: string, z: string][] | undefined {
  const way = direction === 'up' ? stack : [...stack].reverse()
  const first = way.findIndex(({ id }) => moved.has(id))
  const passed = way.findIndex(({ id }, index) => index > first && !moved.has(id))
  if (first < 0 || passed < 0) return undefined
  const next = way.slice(passed + 1).find(({ id }) => !moved.has(id))
  const edges = [way[passed]?.z ?? null, next?.z ?? null] as const
  const [low, high] = direction === 'up' ? edges : ([edges[1], edges[0]] as const)
  const ids = stack.filter(({ id }) => moved.has(id)).map(({ id }) => id)
  const indices = between(low, high, ids.length)
  return ids.map((id, index) => [id, indices[index] ?? 'a0'])
}

/** Two people may have made equal indices, between which there is none: then above the lower one. */
function between(low: string | null, high: string | null, count: number): string[] {
  const [from, to] = [isStackIndex(low) ? low : null, isStackIndex(high) ? high : null]
  return generateNKeysBetween(from, from !== null && to !== null && from >= to ? null : to, count)
}
