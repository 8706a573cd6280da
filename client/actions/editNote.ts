import { texts } from '#client/texts'
import { hasWords } from '#shared/board'
import { askDescription } from './askDescription.ts'
import { boardAction } from './boardAction.ts'
import { mayEditItem } from './mayEditItem.ts'

/** Starts typing into a note (its id); it becomes the selection. Of a picture it is asked what it shows. Into somebody else's nothing is typed without permission: who may is said instead. */
export const editNote = boardAction<string>({
  name: 'editNote',
  label: () => texts.action_editNote(),
  run: (context, id) => {
    const { view } = context
    const item = view.getState().items.get(id)
    if (item?.kind === 'image') return askDescription.run(context, id)
    if (item === undefined || !hasWords(item)) return
    const selection = new Set([id])
    if (mayEditItem({ view }, id)) view.setState({ editing: id, selection })
    else view.setState({ selection, remark: { reason: 'othersWords', author: item.author } })
  },
})
