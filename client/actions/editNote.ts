import { texts } from '#client/texts'
import { hasWords } from '#shared/board'
import { boardAction } from './boardAction.ts'
import { mayEditItem } from './mayEditItem.ts'

/** Starts typing into a note (its id); it becomes the selection. Into somebody else's nothing is typed without permission: who may is said instead. */
export const editNote = boardAction<string>({
  name: 'editNote',
  label: () => texts.action_editNote(),
  run: ({ view }, id) => {
    const item = view.getState().items.get(id)
    if (item === undefined || !hasWords(item)) return
    const selection = new Set([id])
    if (mayEditItem({ view }, id)) view.setState({ editing: id, selection })
    else view.setState({ selection, remark: { reason: 'othersWords', author: item.author } })
  },
})
