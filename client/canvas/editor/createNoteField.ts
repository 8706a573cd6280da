import { createMergingField, type MergingFieldEvents } from '#client/ui'
import type { View } from '#client/view'
import { cutText, hasWords } from '#shared/board'
import { placeField } from './placeField.ts'

/** What the field tells. */
export type NoteFieldEvents = Pick<MergingFieldEvents, 'onText' | 'onCut'>

/**
 * Lays a text field over an item's text and keeps it there: same font size and wrapping as on the canvas. What others type
 * into the item meanwhile is merged in (ui's merging field).
 */
export function createNoteField(
  field: HTMLTextAreaElement,
  view: View,
  itemId: string,
  events: NoteFieldEvents,
): { readonly close: () => void } {
  const current = () => {
    const item = view.getState().items.get(itemId)
    return item && hasWords(item) ? item : undefined
  }
  const place = () => {
    const item = current()
    if (item) placeField(field, view, item)
  }
  const shared = { current, subscribe: view.subscribe, cut: cutText }
  return createMergingField(field, shared, { ...events, onShown: place })
}
