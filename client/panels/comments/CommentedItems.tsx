import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { focusItem, selectItems } from '#client/actions'
import { labels, texts } from '#client/texts'
import { classes } from '#client/ui'
import { openComments, useView } from '#client/view'
import { readableOf, threadsOf } from '#shared/board'
import { usePanelParts } from '../panelParts.ts'
import styles from './CommentsList.module.css'

/** The items something is said about, the latest first; those that are resolved after the others. */
export function CommentedItems() {
  const { context } = usePanelParts()
  const comments = useView((view) => view.comments)
  const items = useView((view) => view.items)
  const threads = useMemo(() => {
    const open = openComments({ comments })
    const isOpen = (id: string) => Number(open.has(id))
    return [...threadsOf(comments.values())]
      .map(([id, thread]) => ({ id, last: thread.at(-1), open: open.get(id) ?? 0 }))
      .sort(
        (a, b) =>
          isOpen(b.id) - isOpen(a.id) || (b.last?.createdAt ?? 0) - (a.last?.createdAt ?? 0),
      )
  }, [comments])
  const shown = threads.filter(({ id }) => items.has(id))
  if (shown.length === 0) return <p className={styles.lead}>{texts.comments_none()}</p>
  const go = (id: string) => {
    selectItems.run(context, [id])
    focusItem.run(context, id)
  }
  return (
    <ul className={styles.items}>
      {shown.map(({ id, last, open }) => {
        const item = items.get(id)
        if (!item) return null
        return (
          <li key={id}>
            <Button className={classes(styles.item)} onPress={() => go(id)}>
              <span className={styles.about} dir="auto">
                {readableOf(item) || labels.itemKind[item.kind]()}
              </span>
              <span className={styles.last} dir="auto">
                {last?.text}
              </span>
              <span className={styles.state}>
                {open > 0 ? texts.comments_open({ count: open }) : texts.comments_resolved()}
              </span>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
