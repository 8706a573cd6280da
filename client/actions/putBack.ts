import { texts } from '#client/texts'
import { addItems, type Item, indicesOnTop } from '#shared/board'
import { boardAction } from './boardAction.ts'
import { kindsOf } from './mayAddKinds.ts'
import { hasRoomForNotes, onSiteOf } from './newNote.ts'
import { uncoveredPlace } from './places.ts'

/** Makes new notes of this person out of notes that did not get onto the board: same words, place and colour, and selects them. */
export const putBack = boardAction<readonly Item[]>({
  name: 'putBack',
  label: () => texts.draft_putBack(),
  adds: (_context, notes = []) => kindsOf(notes),
  isPossible: hasRoomForNotes,
  run: (context, notes, change) => {
    const { items, self } = context.view.getState()
    const stack = indicesOnTop(items.values(), notes.length)
    const taken = [...items.values()]
    const fresh = notes.map((note, i) => {
      const box = uncoveredPlace(note.box, taken)
      const own = { id: context.newId(), author: self.participantId, createdAt: context.nowMs() }
      const copy = {
        ...note,
        reactions: undefined,
        ...onSiteOf(context),
        ...own,
        box,
        z: stack[i] ?? note.z,
      }
      taken.push(copy)
      return copy
    })
    addItems(context.board, fresh, change)
    context.view.setState({ selection: new Set(fresh.map(({ id }) => id)), editing: undefined })
  },
})
