import { texts } from '#client/texts'
import { cleanAlt, setItemFields } from '#shared/board'
import { boardAction } from './boardAction.ts'
import { mayEditItem } from './mayEditItem.ts'

/** Writes what a picture shows. Nothing happens where it says so already. */
export const describeImage = boardAction<{ readonly id: string; readonly alt: string }>({
  name: 'describeImage',
  label: () => texts.action_describe(),
  run: (context, { id, alt: typed }, change) => {
    const item = context.view.getState().items.get(id)
    const alt = cleanAlt(typed)
    if (item?.kind !== 'image' || item.alt === alt || !mayEditItem(context, id)) return
    setItemFields(context.board, [[id, { alt }]], change)
  },
})
