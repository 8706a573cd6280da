import { texts } from '#client/texts'
import { compareByStack, type Item } from '#shared/board'
import type { ActionContext } from './action.ts'

/** The selected items that are still there, bottom to top. */
export function selectedItems({ view }: ActionContext): Item[] {
  const { items, selection } = view.getState()
  return [...selection].flatMap((id) => items.get(id) ?? []).sort(compareByStack)
}

/** For `whyNot`: what has to be done first. */
export function asksForSelection({ view }: Pick<ActionContext, 'view'>): string | undefined {
  return view.getState().selection.size === 0 ? texts.whyNot_noSelection() : undefined
}

export function hasSelection({ view }: ActionContext): boolean {
  return view.getState().selection.size > 0
}
