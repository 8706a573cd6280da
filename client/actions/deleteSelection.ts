import { texts } from '#client/texts'
import type { Remark } from '#client/view'
import { asGroup, deleteClusters, deleteItems } from '#shared/board'
import type { ActionContext } from './action.ts'
import { boardAction } from './boardAction.ts'
import { emptiedBy } from './clusterEdits.ts'
import { mayEditItem } from './mayEditItem.ts'
import { asksForSelection, hasSelection } from './selectedItems.ts'

/**
 * Takes the selected items off the board, those this person may; the others stay selected, and it is said how many and
 * why. Possible on others' notes alone, too: an explanation is worth more than a grey button. Undo brings them back.
 */
export const deleteSelection = boardAction({
  name: 'deleteSelection',
  label: () => texts.action_deleteSelection(),
  keys: ['Delete', 'Backspace'],
  whyNot: asksForSelection,
  isPossible: hasSelection,
  run: (context, _args, change) => {
    const { items, selection } = context.view.getState()
    const ids = [...selection].filter((id) => items.has(id))
    const mine = ids.filter((id) => mayEditItem(context, id))
    const deleted = new Set(mine)
    const kept = ids.filter((id) => !deleted.has(id))
    const remark = kept.length > 0 ? remarkOn(context, kept, mine.length) : undefined
    context.view.setState({ selection: new Set(kept), editing: undefined, remark })
    const emptied = emptiedBy(context.view, mine)
    // No transaction around: thousands of notes that come back by undo must be no single update.
    const part = emptied.length > 0 ? asGroup(change) : change
    deleteItems(context.board, mine, part)
    deleteClusters(context.board, emptied, part)
  },
})

function remarkOn({ view }: ActionContext, kept: readonly string[], deleted: number): Remark {
  const authors = new Set(kept.map((id) => view.getState().items.get(id)?.author))
  const author = authors.size === 1 ? [...authors][0] : undefined
  return { reason: 'othersWords', author, deletion: { deleted, kept: kept.length } }
}
