import RBush from 'rbush'
import { compareByStack, type Item } from '#shared/board'
import { type Box, boxesIntersect, type Point } from '#shared/geometry'
import { isHit, paintedBox } from '#shared/scene'
import type { View } from './createView.ts'
import { movedItems } from './movedItems.ts'

/** Answers what is where. An item in somebody's hand is where the hand has it, not where it was picked up. */
export interface ItemIndex {
  /** Items that are drawn within the box (board units), bottom to top. */
  readonly itemsIn: (box: Box) => Item[]
  /** The topmost item at a board point; a line also a few px beside it. */
  readonly topItemAt: (point: Point) => Item | undefined
  /** The box around all items as they lie on the board, whoever has them in a hand; none on an empty board. */
  readonly bounds: () => Box[]
}

const indices = new WeakMap<View, ItemIndex>()

/**
 * The spatial index of a view; the same one for every caller, and gone with the view. It follows the view
 * when it is asked, and then looks only at the items that are new objects.
 */
export function itemIndex(view: View): ItemIndex {
  const index = indices.get(view) ?? createItemIndex(view)
  indices.set(view, index)
  return index
}

/** An item in the tree. `rank` is its place in the stack, so that results are sorted by numbers, not by text. */
interface Entry {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
  readonly item: Item
  rank: number
}

/** How far beside a line one may press. CSS px. */
const reachPx = 6

/** Above this many changes one bulk load is quicker than inserting one by one. */
const bulkFrom = 500

function createItemIndex(view: View): ItemIndex {
  const tree = new RBush<Entry>(16)
  const entries = new Map<string, Entry>()
  let seen: ReadonlyMap<string, Item> = new Map()

  function follow(): void {
    const { items } = view.getState()
    if (items === seen) return
    let isRestacked = false
    const fresh: Entry[] = []
    for (const [id, item] of items) {
      const before = entries.get(id)
      if (before?.item === item) continue
      isRestacked ||= before?.item.z !== item.z
      if (before) tree.remove(before)
      fresh.push(entryOf(item, before?.rank ?? 0))
    }
    removeGone(items)
    for (const entry of fresh) entries.set(entry.item.id, entry)
    if (fresh.length >= bulkFrom) tree.load(fresh)
    else for (const entry of fresh) tree.insert(entry)
    if (isRestacked) rankByStack(entries)
    seen = items
  }

  function removeGone(items: ReadonlyMap<string, Item>): void {
    for (const [id, entry] of entries) {
      if (items.has(id)) continue
      tree.remove(entry)
      entries.delete(id)
    }
  }

  function itemsIn(box: Box): Item[] {
    follow()
    const moved = movedItems(view.getState())
    const found = tree.search(boundsOf(box)).filter((entry) => {
      const isWithin = entry.minX < box.x + box.w && entry.minY < box.y + box.h
      return isWithin && entry.maxX > box.x && entry.maxY > box.y && !moved.has(entry.item.id)
    })
    for (const [id, item] of moved) {
      const entry = entries.get(id)
      if (entry && boxesIntersect(paintedBox(item), box)) found.push(entry)
    }
    return found.sort((a, b) => a.rank - b.rank).map(({ item }) => item)
  }

  function topItemAt(point: Point): Item | undefined {
    const state = view.getState()
    const moved = movedItems(state)
    const margin = reachPx / state.camera.zoom
    const near = { x: point.x - margin, y: point.y - margin, w: 2 * margin, h: 2 * margin }
    return itemsIn(near).findLast((item) => isHit(moved.get(item.id) ?? item, point, margin))
  }

  function bounds(): Box[] {
    follow()
    // The box of the tree's root: kept by it, so that nothing is counted.
    const { minX, minY, maxX, maxY } = tree.toJSON()
    return entries.size === 0 ? [] : [{ x: minX, y: minY, w: maxX - minX, h: maxY - minY }]
  }

  return { itemsIn, topItemAt, bounds }
}

function boundsOf({ x, y, w, h }: Box): { minX: number; minY: number; maxX: number; maxY: number } {
  return { minX: x, minY: y, maxX: x + w, maxY: y + h }
}

function entryOf(item: Item, rank: number): Entry {
  return { ...boundsOf(paintedBox(item)), item, rank }
}

function rankByStack(entries: ReadonlyMap<string, Entry>): void {
  const stack = [...entries.values()].sort((a, b) => compareByStack(a.item, b.item))
  for (const [rank, entry] of stack.entries()) entry.rank = rank
}
