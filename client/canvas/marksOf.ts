import { colorWords, texts } from '#client/texts'
import { itemMarks, showsColorNames, type ViewState } from '#client/view'
import type { Item } from '#shared/board'
import type { ItemMarks } from '#shared/scene'

/** What is shown on an item beside its own contents, its colour in words where this person needs them. */
export function marksOf(state: ViewState, item: Item): ItemMarks {
  const isPrivate = state.privateIds?.has(item.id) ?? false
  const marks = {
    ...itemMarks(state, item),
    // Always said: nobody else would know that it is not the facilitator's own.
    ...(item.onSite ? { author: texts.onSite_room() } : {}),
    ...(isPrivate ? { privately: texts.private_badge() } : {}),
  }
  if (item.kind !== 'note' || !showsColorNames(state)) return marks
  return { ...marks, colorName: colorWords(item.color) }
}
