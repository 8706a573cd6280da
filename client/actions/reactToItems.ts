import { texts } from '#client/texts'
import { isNote, type ReactionName, reactionsOf, setReaction } from '#shared/board'
import type { ActionContext } from './action.ts'
import { boardAction } from './boardAction.ts'
import { hasSelection, selectedItems } from './selectedItems.ts'

/** Gives all selected notes a reaction of this person; takes it back where all of them have it. */
export const reactToItems = boardAction<ReactionName>({
  name: 'reactToItems',
  label: () => texts.action_reactToItems(),
  isPossible: (context) => hasSelection(context) && selectedItems(context).some(isNote),
  run: (context, name, change) => {
    const { participantId } = context.view.getState().self
    const ids = selectedItems(context)
      .filter(isNote)
      .map(({ id }) => id)
    const isOn = !hasReacted(context, name)
    setReaction(context.board, ids, { name, participantId, isOn }, change)
  },
})

/** Whether this person has given this reaction to every selected note. */
export function hasReacted(context: Pick<ActionContext, 'view'>, name: ReactionName): boolean {
  const { items, selection, self } = context.view.getState()
  const notes = [...selection].flatMap((id) => items.get(id) ?? []).filter(isNote)
  const isMine = (people: readonly string[] = []) => people.includes(self.participantId)
  return notes.length > 0 && notes.every((note) => isMine(reactionsOf(note).get(name)))
}
