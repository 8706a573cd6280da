import { texts } from '#client/texts'
import { cleanTag, isNote, setTag, tagsOf } from '#shared/board'
import { boardAction } from './boardAction.ts'
import { hasSelection, selectedItems } from './selectedItems.ts'

/** Puts a tag on all selected notes, or takes it off them. What was typed is cleaned; nothing happens where no tag is left. */
export const tagItems = boardAction<{ readonly tag: string; readonly isOn: boolean }>({
  name: 'tagItems',
  label: () => texts.action_tagItems(),
  isPossible: (context) => hasSelection(context) && selectedItems(context).some(isNote),
  run: (context, { tag: typed, isOn }, change) => {
    const tag = cleanTag(typed)
    const notes = selectedItems(context).filter(isNote)
    const ids = notes.filter((note) => tagsOf(note).includes(tag) !== isOn).map(({ id }) => id)
    if (tag !== '' && ids.length > 0) setTag(context.board, ids, { tag, isOn }, change)
  },
})
