import { texts } from '#client/texts'
import { resolveComments } from '#shared/board'
import { boardAction } from './boardAction.ts'

/** Marks everything that was said about an item (its id) as done with, or opens it again. What somebody adds meanwhile stays open. */
export const resolveThread = boardAction<{ readonly item: string; readonly isResolved: boolean }>({
  name: 'resolveThread',
  label: () => texts.comments_resolve(),
  run: ({ board, view }, { item, isResolved }, change) => {
    const thread = [...view.getState().comments.values()].filter((each) => each.item === item)
    const ids = thread.map(({ id }) => id)
    resolveComments(board, ids, isResolved, change)
  },
})
