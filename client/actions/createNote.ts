import { texts } from '#client/texts'
import { boardAction } from './boardAction.ts'
import { createNoteAt } from './createNoteAt.ts'
import { hasRoomForNotes, middleOfView } from './newNote.ts'

/** Makes a note at the pointer, or in the middle of the view for who works without one, and starts typing into it. */
export const createNote = boardAction({
  name: 'createNote',
  label: () => texts.action_createNote(),
  keys: ['N'],
  isPossible: hasRoomForNotes,
  run: (context) => {
    const state = context.view.getState()
    createNoteAt.run(context, state.pointer ?? middleOfView(state))
  },
})
