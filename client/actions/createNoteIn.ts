import { texts } from '#client/texts'
import { addItems, noteSize } from '#shared/board'
import { boardAction } from './boardAction.ts'
import { freePlacesIn } from './freePlaces.ts'
import { hasRoomForNotes, middleOfView, newNote, noteBoxAt } from './newNote.ts'
import { uncoveredPlace } from './places.ts'
import { cameraShowing } from './revealBox.ts'

/** Where a note goes that is made without pointing at a place. */
export interface NoteHome {
  /** Id of its zone; undefined: in the middle of the view. */
  readonly zoneId: string | undefined
}

/** Makes a note at the first free place of a zone, selects it and puts the keyboard at it. Typing begins where it was asked for. */
export const createNoteIn = boardAction<NoteHome>({
  name: 'createNoteIn',
  label: () => texts.action_createNote(),
  adds: () => ['note'],
  isPossible: hasRoomForNotes,
  run: (context, { zoneId }, change) => {
    const state = context.view.getState()
    const zone = state.session?.zones.find(({ id }) => id === zoneId)
    const items = [...state.items.values()]
    const size = { w: noteSize, h: noteSize }
    const [place] = zone
      ? freePlacesIn(
          zone,
          [size],
          items.map(({ box }) => box),
        )
      : []
    const box = place ?? uncoveredPlace(noteBoxAt(middleOfView(state)), items)
    const note = newNote(context, box)
    addItems(context.board, [note], change)
    const camera = cameraShowing(state, box)
    context.view.setState({ selection: new Set([note.id]), focused: note.id, camera })
  },
})
