import { boundTo, type Item, settleArrow } from '#shared/board'
import type { Box } from '#shared/geometry'
import { inBox } from '#shared/scene'

/** Items by id, where hands have them. */
export type PlacedItems = ReadonlyMap<string, Item>

const bindings = new WeakMap<ReadonlyMap<string, Item>, ReadonlyMap<string, readonly string[]>>()

/**
 * The items in hands as they lie right now: each in its box of `boxes`, and the arrows that are bound to one of them as they
 * follow. Ids that are not on the board are passed over.
 */
export function placedItems(
  items: ReadonlyMap<string, Item>,
  boxes: ReadonlyMap<string, Box>,
): PlacedItems {
  const held = new Map<string, Item>()
  for (const [id, box] of boxes) {
    const item = items.get(id)
    if (item) held.set(id, inBox(item, box))
  }
  const find = (id: string) => held.get(id) ?? items.get(id)
  const arrows = arrowsOf(items)
  const followers = [...held.keys()].flatMap((id) => arrows.get(id) ?? [])
  for (const id of new Set([...held.keys(), ...followers])) {
    const item = find(id)
    if (item?.kind === 'arrow') held.set(id, settleArrow(item, find))
  }
  return held
}

/** The ids of the arrows that are bound to each item. Looked through once per state of the board. */
export function arrowsOf(items: ReadonlyMap<string, Item>): ReadonlyMap<string, readonly string[]> {
  const known = bindings.get(items)
  if (known) return known
  const arrows = new Map<string, string[]>()
  for (const item of items.values()) {
    if (item.kind !== 'arrow') continue
    for (const id of boundTo(item)) arrows.set(id, [...(arrows.get(id) ?? []), item.id])
  }
  bindings.set(items, arrows)
  return arrows
}
