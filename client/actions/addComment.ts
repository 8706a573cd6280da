import { texts } from '#client/texts'
import { addComment as writeComment } from '#shared/board'
import { limits } from '#shared/protocol'
import { boardAction } from './boardAction.ts'
import { isPrivateItem } from './privacy.ts'

/** Says something about an item (its id); nothing where no words are left. It opens a resolved thread again. */
export const addComment = boardAction<{ readonly item: string; readonly text: string }>({
  name: 'addComment',
  label: () => texts.comments_add(),
  isPossible: ({ view }) => view.getState().comments.size < limits.recordsPerRoot,
  run: (context, { item, text }, change) => {
    const { items, self } = context.view.getState()
    const words = text.trim()
    // A comment is everybody's, and would say that there is a note.
    if (words === '' || !items.has(item) || isPrivateItem(context, item)) return
    const own = { author: self.participantId, createdAt: context.nowMs() }
    writeComment(context.board, { id: context.newId(), item, text: words, ...own }, change)
  },
})
