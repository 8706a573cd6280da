import { texts } from '#client/texts'
import { addItems } from '#shared/board'
import type { Point } from '#shared/geometry'
import { boardAction } from './boardAction.ts'
import { hasRoomForNotes, newNote, noteBoxAt } from './newNote.ts'

/** Makes a note with its middle at a board point, selects it and starts typing into it. */
export const createNoteAt = boardAction<Point>({
  name: 'createNoteAt',
  label: () => texts.action_createNote(),
  isPossible: hasRoomForNotes,
  run: (context, boardPoint, change) => {
    const note = newNote(context, noteBoxAt(boardPoint))
    addItems(context.board, [note], change)
    context.view.setState({ selection: new Set([note.id]), editing: note.id, tool: 'select' })
  },
})
