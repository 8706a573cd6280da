const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** No field of ours is nested this deep; what is deeper would only exhaust the stack of whoever reads it. */
const deepest = 32

/** Whether an id or key would reach an object's prototype where documents become plain objects. */
export function isForbiddenKey(key: string): boolean {
  return forbiddenKeys.has(key)
}

/**
 * A copy of a parsed JSON record without keys that reach a prototype, at any depth. Values nested deeper than
 * 32 levels become null.
 */
export function cleanRecord<T extends object>(record: T): T {
  return clean(record, 0) as T
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth >= deepest) return null
  if (Array.isArray(value)) return value.map((entry) => clean(entry, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isForbiddenKey(key))
      .map(([key, entry]) => [key, clean(entry, depth + 1)]),
  )
}
