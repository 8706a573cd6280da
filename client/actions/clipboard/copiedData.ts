import { type Item, settleArrows, sortByReading, textOf, toClip } from '#shared/board'
import type { ActionContext, PastedData } from '../action.ts'
import { selectedItems } from '../selectedItems.ts'
import { clipToHtml } from './clipboardHtml.ts'

/** The selection in every form a clipboard takes; undefined where nothing is selected. */
export function copiedData(context: ActionContext): PastedData | undefined {
  const items = settleArrows(selectedItems(context))
  if (items.length === 0) return undefined
  const clip = toClip(items)
  return { clip, html: clipToHtml(clip, wordsOf(items)), text: wordsOf(items).join('\n') }
}

/** The words of items in the order they are read; what says nothing is left out. */
export function wordsOf(items: readonly Item[]): string[] {
  return sortByReading(items)
    .map((item) => textOf(item).trim())
    .filter((text) => text !== '')
}
