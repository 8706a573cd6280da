import { EyeOff, PenLine } from 'lucide-react'
import { texts } from '#client/texts'
import { myDotsIn, useView, votesOf } from '#client/view'
import { type Item, isNote, reactionsOf, tagsOf } from '#shared/board'
import { reactionSigns } from '#shared/scene'
import styles from './NoteMarks.module.css'
import { writersOf } from './writersOf.ts'

/** What a note has beside its words: that nobody else sees it, tags, reactions, who is typing into it. Nothing where it has none. */
export function NoteMarks({ item }: { readonly item: Item }) {
  const writers = useView((state) => writersOf(state, item.id))
  const isPrivate = useView(({ privateIds }) => privateIds?.has(item.id) ?? false)
  const tags = tagsOf(item)
  const reactions = isNote(item) ? [...reactionsOf(item)] : []
  const votes = useView((state) => votesOf(state).get(item.id) ?? 0)
  const mine = useView((state) => myDotsIn(state)[item.id] ?? 0)
  const isPlain = tags.length === 0 && reactions.length === 0 && writers === ''
  if (votes === 0 && mine === 0 && isPlain && !isPrivate) return null
  return (
    <div className={styles.marks}>
      {isPrivate && (
        <span className={styles.writers}>
          <EyeOff size={14} aria-hidden />
          {texts.private_mark()}
        </span>
      )}
      {votes > 0 && <strong>{texts.outline_votes({ count: votes })}</strong>}
      {mine > 0 && <strong>{texts.round_mine({ count: mine })}</strong>}
      {reactions.map(([name, { length }]) => (
        <span key={name}>
          {reactionSigns[name]} {length}
        </span>
      ))}
      {tags.map((tag) => (
        <bdi key={tag} className={styles.tag}>
          {tag}
        </bdi>
      ))}
      {writers !== '' && (
        <span className={styles.writers}>
          <PenLine size={14} aria-hidden />
          {texts.outline_writing({ name: writers })}
        </span>
      )}
    </div>
  )
}
