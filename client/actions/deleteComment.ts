import { texts } from '#client/texts'
import { deleteComments } from '#shared/board'
import { boardAction } from './boardAction.ts'
import { mayChange } from './editComment.ts'

/** Deletes a comment (its id): one's own, or anybody's for facilitators. */
export const deleteComment = boardAction<string>({
  name: 'deleteComment',
  label: () => texts.comments_delete(),
  run: (context, id, change) => {
    if (mayChange(context, id, 'delete')) deleteComments(context.board, [id], change)
  },
})
