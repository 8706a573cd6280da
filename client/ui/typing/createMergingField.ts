import { editBetween, mergeText, movePlace } from './mergeText.ts'

/** A text that several people may be writing at once. */
export interface SharedText {
  /** What holds the text now, another object whenever it became another; undefined once it is gone. */
  readonly current: () => { readonly text: string } | undefined
  /** Calls back when it may have become another. @returns stops */
  readonly subscribe: (changed: () => void) => () => void
  /** The beginning of a text that may be kept. */
  readonly cut: (text: string) => string
}

/** What the field tells. */
export interface MergingFieldEvents {
  /** The whole text after every input, and the text it was made from, so that a writer can tell my edit from others'. */
  readonly onText: (text: string, before: string) => void
  /** Characters that did not fit and were cut off the end. */
  readonly onCut: (count: number) => void
  /** The field shows what it should: the moment to put it in its place and size. */
  readonly onShown?: () => void
}

/**
 * Keeps a text field equal to a shared text. What others type meanwhile is merged in without moving the caret; while an input
 * method is composing, what they wrote is kept and shown when it has finished.
 */
export function createMergingField(
  field: HTMLTextAreaElement,
  shared: SharedText,
  events: MergingFieldEvents,
): { readonly close: () => void } {
  /** The field's text when it was last looked at: what an input is compared with. */
  let base = ''
  let isComposing = false
  /** The object whose text the field shows. */
  let seen: { readonly text: string } | undefined

  /** Others changed the text, or something around it did. */
  function follow(): void {
    const now = shared.current()
    if (!now) return
    if (!isComposing) {
      // Only a new object says something new: a view slower than the hand must not take letters back.
      if (now !== seen && now.text !== base) showText(now.text)
      seen = now
    }
    events.onShown?.()
  }

  /** I changed the text. */
  function take(): void {
    const mine = cutToLimit()
    const now = shared.current()
    const before = now?.text ?? base
    const merged = mergeText(base, mine, now === seen ? base : before)
    // Set first: sending changes the shared text, and then `follow` compares.
    base = mine
    if (!isComposing) showText(merged)
    if (merged !== before) events.onText(merged, before)
    follow()
  }

  function cutToLimit(): string {
    const kept = shared.cut(field.value)
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
  const unsubscribe = shared.subscribe(follow)
  return {
    close: () => {
      unsubscribe()
      field.removeEventListener('input', take)
      field.removeEventListener('compositionstart', onCompositionStart)
      field.removeEventListener('compositionend', onCompositionEnd)
    },
  }
}
