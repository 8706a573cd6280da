import { assetsOf, type Item, settleArrows, sortByReading, textOf, toClip } from '#shared/board'
import type { ActionContext, PastedData } from '../action.ts'
import { selectedItems } from '../selectedItems.ts'
import { clipToHtml } from './clipboardHtml.ts'

/** The selection in every form a clipboard takes; undefined where nothing is selected. */
export function copiedData(context: ActionContext): PastedData | undefined {
  const items = settleArrows(selectedItems(context))
  return items.length === 0 ? undefined : dataOf(context, items)
}

function dataOf(context: ActionContext, items: readonly Item[]): PastedData {
  const pictures = context.pictures?.atHand(assetsOf(items)) ?? new Map()
  const clip = toClip(items, { from: context.view.getState().self.workshopId, pictures })
  return { clip, html: clipToHtml(clip, wordsOf(items)), text: wordsOf(items).join('\n') }
}

/** Everything the selection has, its pictures too, now or as soon as they are here; undefined where nothing is missing now. */
export function copiedDataLater(context: ActionContext): Promise<PastedData> | undefined {
  const { pictures } = context
  const items = settleArrows(selectedItems(context))
  const assets = assetsOf(items)
  if (!pictures || pictures.areAllAtHand(assets)) return undefined
  return pictures.bringToHand(assets).then(() => dataOf(context, items))
}

/** The words of items in the order they are read; what says nothing is left out. */
export function wordsOf(items: readonly Item[]): string[] {
  return sortByReading(items)
    .map((item) => textOf(item).trim())
    .filter((text) => text !== '')
}
