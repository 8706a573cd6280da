import { texts } from '#client/texts'
import {
  type ConvertibleKind,
  convertItems,
  type Item,
  isConvertible,
  moveItems,
  noteSize,
  readItem,
  shapeSize,
} from '#shared/board'
import type { Box } from '#shared/geometry'
import { textHeight } from '#shared/scene'
import type { ActionContext } from '../action.ts'
import { boardAction } from '../boardAction.ts'
import { mayEditItem } from '../mayEditItem.ts'
import { selectedItems } from '../selectedItems.ts'

/** Turns what is selected into another kind: words, colour, author and arrows stay. Only what this person may change. */
function convertTo(kind: ConvertibleKind, name: string, label: () => string) {
  return boardAction({
    name,
    label,
    adds: () => [kind],
    isPossible: (context) => convertible(context, kind).length > 0,
    run: (context, _args, change) => {
      const { board } = context
      const items = convertible(context, kind)
      board.transact(() => {
        convertItems(board, items, kind, change)
        const boxes = items.map(
          (item) => [item.id, boxFor(readItem(board, item.id) ?? item)] as const,
        )
        moveItems(board, boxes, change)
      }, change.origin)
    },
  })
}

export const convertActions = [
  convertTo('note', 'convertToNote', () => texts.action_convertToNote()),
  convertTo('text', 'convertToText', () => texts.action_convertToText()),
  convertTo('shape', 'convertToShape', () => texts.action_convertToShape()),
] as const

function convertible(context: ActionContext, kind: ConvertibleKind): Item[] {
  return selectedItems(context).filter(
    (item) => item.kind !== kind && isConvertible(item) && mayEditItem(context, item.id),
  )
}

/** A text is as high as its words; what comes from one gets room for a sheet. */
function boxFor(item: Item): Box {
  const { box } = item
  if (item.kind === 'text') return { ...box, h: textHeight(item) }
  const least = item.kind === 'note' ? { w: noteSize, h: noteSize } : shapeSize
  return { ...box, w: Math.max(box.w, least.w / 2), h: Math.max(box.h, least.h) }
}
