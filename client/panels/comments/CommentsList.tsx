import { texts } from '#client/texts'
import { useView, type ViewState } from '#client/view'
import { CommentedItems } from './CommentedItems.tsx'
import styles from './CommentsList.module.css'
import { CommentThread } from './CommentThread.tsx'

/** What is said about the selected item; while none is selected, which items something is said about. */
export function CommentsList() {
  const item = useView(chosenItem)
  const count = useView(({ selection }) => selection.size)
  if (item !== undefined) return <CommentThread key={item} item={item} />
  return (
    <>
      <p className={styles.lead}>
        {count > 1 ? texts.comments_chooseOne() : texts.comments_lead()}
      </p>
      <CommentedItems />
    </>
  )
}

/** The one selected item, or the one that is typed into. */
function chosenItem({ selection, items }: ViewState): string | undefined {
  const [first] = selection
  return selection.size === 1 && first !== undefined && items.has(first) ? first : undefined
}
