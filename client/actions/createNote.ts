import { texts } from '#client/texts'
import type { ViewState } from '#client/view'
import type { Item } from '#shared/board'
import { boxesIntersect, centerOf, visibleBox } from '#shared/geometry'
import { boardAction } from './boardAction.ts'
import { createNoteAt } from './createNoteAt.ts'
import { focusItem } from './focusItem.ts'
import { hasRoomForNotes, middleOfView } from './newNote.ts'
import { nextPlace } from './places.ts'

/**
 * Makes a note and starts typing into it: beside the one the keyboard is at, else at the pointer, or in the middle of the view
 * for who works without one.
 */
export const createNote = boardAction({
  name: 'createNote',
  label: () => texts.action_createNote(),
  adds: () => ['note'],
  keys: ['N'],
  isPossible: hasRoomForNotes,
  run: (context) => {
    const { view } = context
    const state = view.getState()
    const besides = focusedInView(state)
    const place = besides && nextPlace(besides, state.items.values(), state.session?.zones ?? [])
    const isByKeyboard = besides !== undefined || state.pointer === undefined
    createNoteAt.run(context, place ? centerOf(place) : (state.pointer ?? middleOfView(state)))
    const { editing } = view.getState()
    if (isByKeyboard && editing !== state.editing) focusItem.run(context, editing)
  },
})

/** The item the keyboard is at, as long as one sees it. */
function focusedInView({ focused, items, camera, viewport }: ViewState): Item | undefined {
  const item = focused === undefined ? undefined : items.get(focused)
  return item && boxesIntersect(item.box, visibleBox(camera, viewport)) ? item : undefined
}
