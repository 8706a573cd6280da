import { texts } from '#client/texts'
import { addItems } from '#shared/board'
import { boardAction } from './boardAction.ts'
import { hasRoomForNotes, newNote } from './newNote.ts'
import { nextPlace } from './places.ts'
import { cameraShowing } from './revealBox.ts'

/** Ends typing in a note (its id) and makes the next one: nearest free place to the right or below, same zone, same colour. Nothing if that note is gone. */
export const createNextNote = boardAction<string>({
  name: 'createNextNote',
  label: () => texts.action_createNextNote(),
  adds: () => ['note'],
  isPossible: hasRoomForNotes,
  run: (context, afterId, change) => {
    const state = context.view.getState()
    const before = state.items.get(afterId)
    if (before?.kind !== 'note') return
    const box = nextPlace(before, state.items.values(), state.session?.zones ?? [])
    const note = newNote(context, box, before.color)
    addItems(context.board, [note], change)
    context.view.setState({
      selection: new Set([note.id]),
      editing: note.id,
      ...(state.focused === afterId ? { focused: note.id } : {}),
      camera: cameraShowing(state, box),
    })
  },
})
