/** Rows that PageUp and PageDown pass over. */
const page = 10

/** The id a key leads to from another in a list; the nearest end where it leads out of it. Undefined if the key leads nowhere. */
export function stepIn(order: readonly string[], from: string, key: string): string | undefined {
  const index = order.indexOf(from)
  const last = order.length - 1
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: last,
  }
  const target = targets[key]
  return target === undefined ? undefined : order[Math.max(0, Math.min(target, last))]
}
