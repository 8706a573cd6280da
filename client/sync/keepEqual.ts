/** `next`, but every part that is deeply equal to the part of `before` in the same place is that very object: what did not change keeps its identity. Plain JSON values. */
export function keepEqual<Value>(before: unknown, next: Value): Value {
  if (Object.is(before, next)) return next
  if (Array.isArray(before) && Array.isArray(next)) return keepArray(before, next) as Value
  if (isRecord(before) && isRecord(next)) return keepRecord(before, next) as Value
  return next
}

function keepArray(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const kept = next.map((value, index) => keepEqual(before[index], value))
  const isSame =
    before.length === kept.length && kept.every((value, i) => Object.is(value, before[i]))
  return isSame ? before : kept
}

function keepRecord(
  before: Record<string, unknown>,
  next: Record<string, unknown>,
): Record<string, unknown> {
  const keys = Object.keys(next)
  const kept = Object.fromEntries(keys.map((key) => [key, keepEqual(before[key], next[key])]))
  const isSame =
    Object.keys(before).length === keys.length &&
    keys.every((key) => Object.hasOwn(before, key) && Object.is(kept[key], before[key]))
  return isSame ? before : kept
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
