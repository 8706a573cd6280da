import { texts } from '#client/texts'
import { addItems } from '#shared/board'
import { centerOf } from '#shared/geometry'
import type { ActionContext } from '../action.ts'
import { boardAction } from '../boardAction.ts'
import { hasRoomForNotes } from '../newNote.ts'
import { isOpenStep, whyPrivate } from '../privacy.ts'
import { newArrow } from './newItem.ts'

/** Draws arrows from each selected item to the next one, in the order they were selected. The way to connect without a pointer. */
export const connectSelection = boardAction({
  name: 'connectSelection',
  label: () => texts.action_connectSelection(),
  adds: () => ['arrow'],
  keys: ['Shift+A'],
  isPossible: (context) =>
    isOpenStep(context) &&
    connectable(context).length >= 2 &&
    hasRoomForNotes(context, connectable(context).length - 1),
  whyNot: (context) =>
    whyPrivate(context) ?? (connectable(context).length < 2 ? texts.whyNot_twoItems() : undefined),
  run: (context, _args, change) => {
    const items = connectable(context)
    const arrows = items.slice(1).flatMap((to, index) => {
      const from = items[index]
      return from ? [newArrow(context, targetOf(from), targetOf(to))] : []
    })
    addItems(context.board, arrows, change)
  },
})

function connectable({ view }: ActionContext) {
  const { items, selection, privateIds } = view.getState()
  return [...selection].flatMap((id) => {
    const item = privateIds?.has(id) ? undefined : items.get(id)
    return item && item.kind !== 'arrow' && item.kind !== 'stroke' ? [item] : []
  })
}

function targetOf({ id, box }: ReturnType<typeof connectable>[number]) {
  return { item: id, point: centerOf(box) }
}
