import { texts } from '#client/texts'
import {
  type ArrowHeads,
  type ArrowLine,
  acceptsField,
  type Item,
  moveItems,
  type ShapeFill,
  type ShapeForm,
  type StickerSign,
  setItemFields,
} from '#shared/board'
import { textHeight } from '#shared/scene'
import { boardAction } from '../boardAction.ts'
import { hasSelection, selectedItems } from '../selectedItems.ts'

/** How items look, beside their colour; each kind takes the fields it has. */
export interface ItemLook {
  readonly form?: ShapeForm
  readonly fill?: ShapeFill
  readonly line?: ArrowLine
  readonly heads?: ArrowHeads
  readonly sign?: StickerSign
  /** Of lines, in board units. */
  readonly width?: number
  /** Of letters, in board units. */
  readonly size?: number
}

/** Gives the selection another look. */
export const styleSelection = boardAction<ItemLook>({
  name: 'styleSelection',
  label: () => texts.action_setStyle(),
  isPossible: hasSelection,
  run: (context, look, change) => {
    const { board } = context
    const styled = selectedItems(context).map((item) => [item, fieldsFor(item, look)] as const)
    board.transact(() => {
      setItemFields(
        board,
        styled.map(([{ id }, fields]) => [id, fields]),
        change,
      )
      // Letters of another size need another height.
      for (const [item, fields] of styled) {
        if (item.kind !== 'text' || fields.size === undefined) continue
        const h = textHeight({ ...item, ...fields })
        moveItems(board, [[item.id, { ...item.box, h }]], change)
      }
    }, change.origin)
  },
})

function fieldsFor({ kind }: Item, look: ItemLook): Partial<ItemLook> {
  const fits = ([name, value]: [string, unknown]) => acceptsField(kind, name, value)
  return Object.fromEntries(Object.entries(look).filter(fits))
}
