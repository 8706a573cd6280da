import { texts } from '#client/texts'
import { boardAction } from './boardAction.ts'
import { mayEditItem } from './mayEditItem.ts'

/** Starts typing into a note (its id); it becomes the selection. */
export const editNote = boardAction<string>({
  name: 'editNote',
  label: () => texts.action_editNote(),
  run: ({ view }, id) => {
    if (view.getState().items.has(id) && mayEditItem({ view }, id))
      view.setState({ editing: id, selection: new Set([id]) })
  },
})
