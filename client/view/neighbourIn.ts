/**
 * Who comes after an id that is gone from an order: the next one that is still there, else the one before. Undefined if nobody
 * is left.
 */
export function neighbourIn(
  order: readonly string[],
  gone: string,
  there: { readonly has: (id: string) => boolean },
): string | undefined {
  const index = order.indexOf(gone)
  const after = order.slice(index + 1).find((id) => there.has(id))
  return after ?? order.slice(0, Math.max(0, index)).findLast((id) => there.has(id))
}
