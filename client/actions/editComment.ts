import { texts } from '#client/texts'
import { mayChangeComment } from '#shared/access'
import { editComment as writeComment } from '#shared/board'
import type { ActionContext } from './action.ts'
import { boardAction } from './boardAction.ts'

/** Gives one's own comment (its id) other words; empty ones change nothing. */
export const editComment = boardAction<{ readonly id: string; readonly text: string }>({
  name: 'editComment',
  label: () => texts.comments_edit(),
  run: (context, { id, text }, change) => {
    const words = text.trim()
    const before = context.view.getState().comments.get(id)?.text
    if (words === '' || words === before || !mayChange(context, id, 'edit')) return
    writeComment(context.board, id, { text: words, editedAt: context.nowMs() }, change)
  },
})

/** Whether this person may change the words of a comment (its id), or delete it. The gate asks the same. */
export function mayChange(
  { view }: Pick<ActionContext, 'view'>,
  id: string,
  what: 'edit' | 'delete',
): boolean {
  const { self, comments } = view.getState()
  const comment = comments.get(id)
  return comment !== undefined && mayChangeComment(self, comment.author, what).ok
}
