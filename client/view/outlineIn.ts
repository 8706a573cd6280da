import { type Item, type Outline, outlineOf } from '#shared/board'
import type { Zone } from '#shared/protocol'
import type { View } from './createView.ts'
import type { ViewState } from './viewState.ts'

interface Kept {
  readonly items: ReadonlyMap<string, Item>
  readonly zones: readonly Zone[]
  readonly isHeld: boolean
  readonly outline: Outline
}

const outlines = new WeakMap<View, Kept>()
const noZones: readonly Zone[] = []

/**
 * The board's outline: the same object for every caller until an item comes, goes or is put elsewhere; typing does not change
 * it. While a note has the keyboard focus, only what this person has selected changes its place in it.
 */
export function outlineIn(view: View): Outline {
  const state = view.getState()
  const before = outlines.get(view)
  const kept =
    before && isStillRight(before, state) ? { ...before, items: state.items } : fresh(state, before)
  outlines.set(view, kept)
  return kept.outline
}

function fresh(state: ViewState, before: Kept | undefined): Kept {
  const { items, session, focused, selection } = state
  const zones = session?.zones ?? noZones
  const isHeld = focused !== undefined
  const held = isHeld && before ? { outline: before.outline, mine: selection } : undefined
  return { items, zones, isHeld, outline: outlineOf(items.values(), zones, held) }
}

function isStillRight(before: Kept, { items, session, focused }: ViewState): boolean {
  const isLetGo = before.isHeld && focused === undefined
  if (isLetGo || before.zones !== (session?.zones ?? noZones)) return false
  return before.items === items || isSamePlacing(before.items, items)
}

function isSamePlacing(before: ReadonlyMap<string, Item>, now: ReadonlyMap<string, Item>): boolean {
  if (before.size !== now.size) return false
  for (const [id, item] of now) {
    const old = before.get(id)
    if (old === item) continue
    if (!old || old.cluster !== item.cluster || !isSameBox(old.box, item.box)) return false
  }
  return true
}

function isSameBox(a: Item['box'], b: Item['box']): boolean {
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h
}
