import { texts } from '#client/texts'
import { boardAction } from './boardAction.ts'
import { mayEditItem } from './mayEditItem.ts'
import { asksForSelection, selectedItems } from './selectedItems.ts'

/** Asks what a picture (its id) shows; it becomes the selection. Of somebody else's it is said who may. */
export const askDescription = boardAction<string>({
  name: 'askDescription',
  label: () => texts.action_describe(),
  run: (context, id) => {
    const { view } = context
    const item = view.getState().items.get(id)
    if (item?.kind !== 'image') return
    const selection = new Set([id])
    if (mayEditItem(context, id)) view.setState({ selection, overlay: { kind: 'describe', id } })
    else view.setState({ selection, remark: { reason: 'othersWords', author: item.author } })
  },
})

/** The same for the one selected picture. */
export const describeSelection = boardAction({
  name: 'describeSelection',
  label: () => texts.action_describe(),
  keys: ['Alt+Shift+D'],
  whyNot: asksForSelection,
  isPossible: (context) => {
    const [item, ...others] = selectedItems(context)
    return item?.kind === 'image' && others.length === 0
  },
  run: (context) => {
    const [item] = selectedItems(context)
    if (item) askDescription.run(context, item.id)
  },
})
