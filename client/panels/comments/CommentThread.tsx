import { Check, RotateCcw } from 'lucide-react'
import { useMemo } from 'react'
import { addComment, mayWrite, resolveThread } from '#client/actions'
import { labels, texts } from '#client/texts'
import { Button } from '#client/ui'
import { useView } from '#client/view'
import { readableOf, threadsOf } from '#shared/board'
import { usePanelParts } from '../panelParts.ts'
import { CommentEntry } from './CommentEntry.tsx'
import { CommentField } from './CommentField.tsx'
import styles from './CommentsList.module.css'

/** What is said about one item, oldest first, and a field to say more. */
export function CommentThread({ item: id }: { readonly item: string }) {
  const { context } = usePanelParts()
  const comments = useView((view) => view.comments)
  const item = useView((view) => view.items.get(id))
  const canWrite = useView(() => mayWrite(context))
  const thread = useMemo(() => threadsOf(comments.values()).get(id) ?? [], [comments, id])
  const isPrivate = useView(({ privateIds }) => privateIds?.has(id) ?? false)
  if (!item) return null
  if (isPrivate) return <p className={styles.lead}>{texts.whyNot_privateNotes()}</p>
  const isResolved = thread.length > 0 && thread.every(({ resolved }) => resolved)
  const words = readableOf(item) || labels.itemKind[item.kind]()
  return (
    <>
      <p className={styles.quote} dir="auto">
        {words}
      </p>
      {thread.length === 0 && <p className={styles.lead}>{texts.comments_noneHere()}</p>}
      <ul className={styles.thread} aria-label={texts.comments_thread()}>
        {thread.map((comment) => (
          <CommentEntry key={comment.id} comment={comment} canWrite={canWrite} />
        ))}
      </ul>
      {canWrite && thread.length > 0 && (
        <Button
          size="small"
          look="plain"
          icon={isResolved ? <RotateCcw size={16} aria-hidden /> : <Check size={16} aria-hidden />}
          onPress={() => resolveThread.run(context, { item: id, isResolved: !isResolved })}
        >
          {isResolved ? texts.comments_reopen() : texts.comments_resolve()}
        </Button>
      )}
      {canWrite ? (
        <CommentField
          draftKey={id}
          label={texts.comments_write()}
          sendLabel={texts.comments_send()}
          onSend={(text) => addComment.run(context, { item: id, text })}
        />
      ) : (
        <p className={styles.lead}>{texts.comments_readOnly()}</p>
      )}
    </>
  )
}
