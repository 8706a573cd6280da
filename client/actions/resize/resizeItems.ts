import { texts } from '#client/texts'
import { type Item, moveItems, setItemFields } from '#shared/board'
import type { Box } from '#shared/geometry'
import { inBox } from '#shared/scene'
import { boardAction } from '../boardAction.ts'

/** Puts items (by id) into boxes of another size, board units; texts are scaled or wrapped anew. One write each. */
export const resizeItems = boardAction<ReadonlyMap<string, Box>>({
  name: 'resizeItems',
  label: () => texts.action_resizeItems(),
  run: ({ board, view }, boxes, change) => {
    const { items } = view.getState()
    const resized = [...boxes].flatMap(([id, box]): Item[] => {
      const item = items.get(id)
      return item ? [inBox(item, box)] : []
    })
    board.transact(() => {
      moveItems(
        board,
        resized.map(({ id, box }) => [id, box]),
        change,
      )
      setItemFields(board, resized.flatMap(sizeOf), change)
    }, change.origin)
  },
})

function sizeOf(item: Item): [id: string, fields: { size: number }][] {
  return item.kind === 'text' ? [[item.id, { size: item.size }]] : []
}
