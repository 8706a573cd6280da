import { arrowsOf, movedItems, type ViewState } from '#client/view'
import type { Item } from '#shared/board'
import type { Box } from '#shared/geometry'
import { paintedBox } from '#shared/scene'
import { createClusterWatch } from './clusterWatch.ts'
import { createMarksWatch } from './marksWatch.ts'

/** What has to be painted again: some boxes of the board, or all of it. */
export type Changed = readonly Box[] | 'all'

/** More boxes than this are painted quicker as one. */
const mostBoxes = 300

/**
 * Tells from one look to the next where the board at rest changed: items that are new, other or gone, and
 * items that came into or out of somebody's hand.
 */
export function createChangeWatch(): {
  look: (state: ViewState, held: ReadonlySet<string>) => Changed
} {
  let seenItems: ReadonlyMap<string, Item> = new Map()
  let seenZones: unknown
  let seenHeld: ReadonlySet<string> = new Set()
  const clusters = createClusterWatch()
  const marks = createMarksWatch()

  function look(state: ViewState, held: ReadonlySet<string>): Changed {
    const isOther = state.session?.zones !== seenZones
    const marked = marks.look(state)
    const boxes = [
      ...(marked === 'all' ? [] : marked),
      ...changedBoxes(seenItems, state.items, held),
      ...boxesOf(state.items, difference(held, seenHeld)),
      ...boxesOf(state.items, difference(seenHeld, held)),
      ...clusters.look(state, held),
    ]
    seenItems = state.items
    seenZones = state.session?.zones
    seenHeld = held
    return isOther || marked === 'all' || boxes.length > mostBoxes ? 'all' : boxes
  }

  return { look }
}

/** Ids of the items another layer draws: in a hand, or being typed into by me. */
export function heldItems(state: ViewState, lingering: Iterable<string>): ReadonlySet<string> {
  const held = new Set([...movedItems(state).keys(), ...lingering])
  const arrows = arrowsOf(state.items)
  for (const id of [...held]) for (const arrow of arrows.get(id) ?? []) held.add(arrow)
  if (state.editing !== undefined) held.add(state.editing)
  // An arrow whose end is in the hand is drawn as it would be.
  if (state.draft?.kind === 'drawing') held.add(state.draft.item.id)
  return held
}

function changedBoxes(
  before: ReadonlyMap<string, Item>,
  now: ReadonlyMap<string, Item>,
  held: ReadonlySet<string>,
): Box[] {
  if (before === now) return []
  const boxes: Box[] = []
  for (const [id, item] of now) {
    const old = before.get(id)
    if (old === item) continue
    if (old) boxes.push(paintedBox(old))
    if (!held.has(id)) boxes.push(paintedBox(item))
  }
  for (const [id, item] of before) if (!now.has(id)) boxes.push(paintedBox(item))
  return boxes
}

function boxesOf(items: ReadonlyMap<string, Item>, ids: readonly string[]): Box[] {
  return ids.flatMap((id) => {
    const item = items.get(id)
    return item ? [paintedBox(item)] : []
  })
}

function difference(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return a === b ? [] : [...a].filter((id) => !b.has(id))
}
