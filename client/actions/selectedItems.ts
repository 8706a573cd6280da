import { compareByStack, type Item } from '#shared/board'
import type { ActionContext } from './action.ts'

/** The selected items that are still there, bottom to top. */
export function selectedItems({ view }: ActionContext): Item[] {
  const { items, selection } = view.getState()
  return [...selection].flatMap((id) => items.get(id) ?? []).sort(compareByStack)
}

export function hasSelection({ view }: ActionContext): boolean {
  return view.getState().selection.size > 0
}
