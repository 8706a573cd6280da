import type { View } from '#client/view'
import { cutText, hasWords, type Item, textOf } from '#shared/board'
import { editBetween, mergeText, movePlace } from './mergeText.ts'
import { placeField } from './placeField.ts'

/** What the field tells. */
export interface NoteFieldEvents {
  /** The whole text after every input, and the text it was made from, so that a writer can tell my edit from others'. */
  readonly onText: (text: string, before: string) => void
  /** Characters that did not fit and were cut off the end. */
  readonly onCut: (count: number) => void
}

/**
 * Lays a text field over an item's text and keeps it there: same font size and wrapping as on the canvas. What others type into the item meanwhile is merged in without moving the caret; while an input
 * method is composing, what they wrote is kept in the item and shown when it has finished.
 */
export function createNoteField(
  field: HTMLTextAreaElement,
  view: View,
  itemId: string,
  events: NoteFieldEvents,
): { readonly close: () => void } {
  /** The field's text when it was last looked at: what an input is compared with. */
  let base = ''
  let isComposing = false
  /** The item whose text the field shows. */
  let seen: Item | undefined

  /** Others changed the item, or the camera moved. */
  function follow(): void {
    const item = view.getState().items.get(itemId)
    if (!item) return
    if (!isComposing) {
      // Only a new item says something new: a view slower than the hand must not take letters back.
      if (item !== seen && textOf(item) !== base) showText(textOf(item))
      seen = item
    }
    if (hasWords(item)) placeField(field, view, item)
  }

  /** I changed the text. */
  function take(): void {
    const mine = cutToLimit()
    const item = view.getState().items.get(itemId)
    const before = item ? textOf(item) : base
    const merged = mergeText(base, mine, item === seen ? base : before)
    // Set first: sending changes the view, and then `follow` compares.
    base = mine
    if (!isComposing) showText(merged)
    if (merged !== before) events.onText(merged, before)
    follow()
  }

  function cutToLimit(): string {
    const kept = cutText(field.value)
    if (isComposing || kept.length === field.value.length) return field.value
    events.onCut(field.value.length - kept.length)
    return kept
  }

  function showText(text: string): void {
    base = text
    if (text === field.value) return
    const edit = editBetween(field.value, text)
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = field
    field.value = text
    field.setSelectionRange(
      movePlace(selectionStart, edit),
      movePlace(selectionEnd, edit),
      selectionDirection,
    )
    field.scrollTop = scrollTop
  }

  const onCompositionStart = () => {
    isComposing = true
  }
  const onCompositionEnd = () => {
    isComposing = false
    take()
  }

  follow()
  field.addEventListener('input', take)
  field.addEventListener('compositionstart', onCompositionStart)
  field.addEventListener('compositionend', onCompositionEnd)
  const unsubscribe = view.subscribe(follow)
  return {
    close: () => {
      unsubscribe()
      field.removeEventListener('input', take)
      field.removeEventListener('compositionstart', onCompositionStart)
      field.removeEventListener('compositionend', onCompositionEnd)
    },
  }
}
