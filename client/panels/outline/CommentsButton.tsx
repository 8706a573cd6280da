import { MessageSquareText } from 'lucide-react'
import { openComments, selectItems } from '#client/actions'
import { texts } from '#client/texts'
import { classes } from '#client/ui'
import { commentCounts, useView } from '#client/view'
import { usePanelParts } from '../panelParts.ts'
import styles from './OutlineList.module.css'

interface CommentsButtonProps {
  readonly id: string
  readonly isStop: boolean
}

/** How much was said about a note, and the way there; nothing where nothing was said. */
export function CommentsButton({ id, isStop }: CommentsButtonProps) {
  const { context } = usePanelParts()
  const all = useView((state) => commentCounts(state).get(id)?.all ?? 0)
  const open = useView((state) => commentCounts(state).get(id)?.open ?? 0)
  if (all === 0) return null
  return (
    <button
      type="button"
      className={classes(styles.comments, open > 0 && styles.open)}
      tabIndex={isStop ? 0 : -1}
      aria-label={texts.outline_comments({ count: all, open })}
      onClick={() => {
        selectItems.run(context, [id])
        openComments.run(context)
      }}
    >
      <MessageSquareText size={16} aria-hidden />
      {all}
    </button>
  )
}
