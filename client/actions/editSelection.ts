import { texts } from '#client/texts'
import { boardAction } from './boardAction.ts'
import { editNote } from './editNote.ts'
import { asksForSelection } from './selectedItems.ts'

/** Starts typing into the one selected note. */
export const editSelection = boardAction({
  name: 'editSelection',
  label: () => texts.action_editNote(),
  keys: ['Enter', 'F2'],
  whyNot: asksForSelection,
  isPossible: ({ view }) => view.getState().selection.size === 1,
  run: (context) => {
    const [id] = context.view.getState().selection
    if (id !== undefined) editNote.run(context, id)
  },
})
