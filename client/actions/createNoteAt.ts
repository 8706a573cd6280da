import { texts } from '#client/texts'
import { addItems, type NoteColor } from '#shared/board'
import type { Point } from '#shared/geometry'
import { boardAction } from './boardAction.ts'
import { hasRoomForNotes, newNote, noteBoxAt } from './newNote.ts'
import { uncoveredPlace } from './places.ts'

/** Where the middle of a new note goes; its colour, if one was chosen. */
export interface NotePlace extends Point {
  readonly color?: NoteColor
}

/** Makes a note with its middle at a board point, selects it and starts typing into it. It is shifted where it would hide another. */
export const createNoteAt = boardAction<NotePlace>({
  name: 'createNoteAt',
  label: () => texts.action_createNote(),
  adds: () => ['note'],
  isPossible: hasRoomForNotes,
  run: (context, place, change) => {
    const { items } = context.view.getState()
    const note = newNote(context, uncoveredPlace(noteBoxAt(place), items.values()), place.color)
    addItems(context.board, [note], change)
    context.view.setState({ selection: new Set([note.id]), editing: note.id, tool: 'select' })
  },
})
