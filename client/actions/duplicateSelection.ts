import { texts } from '#client/texts'
import { addItems, type Item, indicesOnTop, rebindArrow } from '#shared/board'
import { offsetBox } from '#shared/geometry'
import { boardAction } from './boardAction.ts'
import { hasRoomForNotes } from './newNote.ts'
import { noteGap } from './places.ts'
import { asksForSelection, hasSelection, selectedItems } from './selectedItems.ts'

/** Puts a copy of the selection beside it, on top of the stack in the same order, and selects the copies. They are this person's. */
export const duplicateSelection = boardAction({
  name: 'duplicateSelection',
  label: () => texts.action_duplicateSelection(),
  keys: ['Mod+D'],
  whyNot: asksForSelection,
  isPossible: (context) =>
    hasSelection(context) && hasRoomForNotes(context, context.view.getState().selection.size),
  run: (context, _args, change) => {
    const { items, self } = context.view.getState()
    const originals = selectedItems(context)
    const stack = indicesOnTop(items.values(), originals.length)
    const ids = new Map(originals.map(({ id }) => [id, context.newId()]))
    const rebound = (item: Item) =>
      item.kind === 'arrow' ? rebindArrow(item, (id) => ids.get(id)) : item
    const copies = originals.map((item, i) => ({
      ...rebound(item),
      id: ids.get(item.id) ?? context.newId(),
      box: offsetBox(item.box, { x: noteGap, y: noteGap }),
      z: stack[i] ?? item.z,
      author: self.participantId,
      createdAt: context.nowMs(),
    }))
    addItems(context.board, copies, change)
    context.view.setState({ selection: new Set(copies.map(({ id }) => id)), editing: undefined })
  },
})
