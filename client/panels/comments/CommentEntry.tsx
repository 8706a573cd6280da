import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { deleteComment, editComment, mayChange } from '#client/actions'
import { texts } from '#client/texts'
import { classes, IconButton } from '#client/ui'
import { useView } from '#client/view'
import type { Comment } from '#shared/board'
import { usePanelParts } from '../panelParts.ts'
import { CommentField } from './CommentField.tsx'
import styles from './CommentsList.module.css'
import { commentTime } from './commentTime.ts'

interface CommentEntryProps {
  readonly comment: Comment
  readonly canWrite: boolean
}

/** One comment: who, when, what; its author may change it, its author and facilitators may delete it. */
export function CommentEntry({ comment, canWrite }: CommentEntryProps) {
  const { context } = usePanelParts()
  const [isEditing, setIsEditing] = useState(false)
  const name = useView(
    ({ session }) => session?.people.find(({ id }) => id === comment.author)?.name.trim() ?? '',
  )
  const who = name === '' ? texts.comments_someone() : name
  const time = commentTime(comment.createdAt, context.nowMs())
  if (isEditing)
    return (
      <li className={styles.comment}>
        <CommentField
          autoFocus
          draftKey={comment.id}
          label={texts.comments_edit()}
          sendLabel={texts.comments_save()}
          text={comment.text}
          onSend={(text) => {
            editComment.run(context, { id: comment.id, text })
            setIsEditing(false)
          }}
          onCancel={() => setIsEditing(false)}
        />
      </li>
    )
  return (
    <li className={classes(styles.comment, comment.resolved === true && styles.done)}>
      <p className={styles.head}>
        <bdi className={styles.who}>{who}</bdi>
        {time !== '' && <span className={styles.time}>{time}</span>}
        {comment.editedAt !== undefined && (
          <span className={styles.time}>{texts.comments_edited()}</span>
        )}
        <span className={styles.tools}>
          {canWrite && mayChange(context, comment.id, 'edit') && (
            <IconButton
              size="small"
              placement="top"
              label={texts.comments_editOf({ name: who })}
              icon={<Pencil size={14} aria-hidden />}
              onPress={() => setIsEditing(true)}
            />
          )}
          {canWrite && mayChange(context, comment.id, 'delete') && (
            <IconButton
              size="small"
              placement="top"
              label={texts.comments_deleteOf({ name: who })}
              icon={<Trash2 size={14} aria-hidden />}
              onPress={() => deleteComment.run(context, comment.id)}
            />
          )}
        </span>
      </p>
      <p className={styles.words} dir="auto">
        {comment.text}
      </p>
    </li>
  )
}
