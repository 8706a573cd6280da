import { Ellipsis } from 'lucide-react'
import { memo, useLayoutEffect, useRef } from 'react'
import { authorWords, colorWords, itemWords, markWords, shortWords, texts } from '#client/texts'
import { classes } from '#client/ui'
import { outlineIn, useView, votesOf } from '#client/view'
import { hasWords, type Item, textOf } from '#shared/board'
import { noteColorStyle } from '../noteColorStyle.ts'
import { usePanelParts } from '../panelParts.ts'
import { CommentsButton } from './CommentsButton.tsx'
import { NoteMarks } from './NoteMarks.tsx'
import { NoteRowField } from './NoteRowField.tsx'
import styles from './OutlineList.module.css'
import { useOutlineHands } from './outlineHands.ts'

interface NoteRowProps {
  readonly id: string
  /** Its place in its list, from 1. */
  readonly index: number
  readonly count: number
  readonly isEditing: boolean
}

/** One note as a line of the outline: its words and author on its colour, what can be done with it, or the field it is written in. */
export const NoteRow = memo(function NoteRow({ id, index, count, isEditing }: NoteRowProps) {
  const hands = useOutlineHands()
  const item = useView(({ items }) => items.get(id))
  const isSelected = useView(({ selection }) => selection.has(id))
  const isStop = useIsStop(id)
  if (!item) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: see NoteRows
    <div
      role="listitem"
      aria-posinset={index}
      aria-setsize={count}
      className={classes(styles.row, isSelected && styles.selected)}
      style={item.color === undefined ? {} : noteColorStyle(item.color)}
    >
      <div className={styles.column}>
        {isEditing && hasWords(item) ? (
          <NoteRowField item={item} />
        ) : (
          <NoteLine
            item={item}
            index={index}
            count={count}
            isSelected={isSelected}
            isStop={isStop}
          />
        )}
        <NoteMarks item={item} />
      </div>
      <CommentsButton id={id} isStop={isStop} />
      <button
        type="button"
        className={styles.more}
        tabIndex={isStop ? 0 : -1}
        aria-label={texts.outline_noteActions()}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          if (!isSelected) hands.goTo(id)
          hands.openMenu(id, currentTarget)
        }}
      >
        <Ellipsis size={16} aria-hidden />
      </button>
    </div>
  )
})

/** Whether Tab comes to this row: the keyboard is at it, or it is the first while the keyboard is at none. */
function useIsStop(id: string): boolean {
  const { context } = usePanelParts()
  return useView(({ focused }) => (focused ?? outlineIn(context.view).order[0]) === id)
}

interface NoteLineProps extends Omit<NoteRowProps, 'id' | 'isEditing'> {
  readonly item: Item
  readonly isSelected: boolean
  readonly isStop: boolean
}

function NoteLine({ item, index, count, isSelected, isStop }: NoteLineProps) {
  const hands = useOutlineHands()
  const { id } = item
  const text = textOf(item).trim()
  const isPrivate = useView(({ privateIds }) => privateIds?.has(id) ?? false)
  const writer = useView(
    ({ session }) => session?.people.find((person) => person.id === item.author)?.name ?? '',
  )
  const author = item.onSite ? texts.onSite_room() : writer
  const votes = useView((state) => votesOf(state).get(id) ?? 0)
  const ref = useFocusWish(isStop)
  const wasHere = useRef(false)
  return (
    <button
      ref={ref}
      type="button"
      data-note={id}
      className={styles.note}
      tabIndex={isStop ? 0 : -1}
      aria-label={itemWords(item, { author, index, count })}
      aria-description={markWords(item, { votes, isPrivate })}
      aria-pressed={isSelected}
      onFocus={() => !isStop && hands.goTo(id, isSelected)}
      onPointerDown={({ currentTarget }) => {
        wasHere.current = document.activeElement === currentTarget
      }}
      onClick={({ detail, shiftKey }) => {
        // A second press writes; the keyboard writes by Enter.
        if (detail === 0) return
        if (wasHere.current) hands.edit(id)
        else hands.goTo(id, shiftKey)
      }}
    >
      <span className={classes(styles.text, text === '' && styles.noText)} dir="auto">
        {text === '' ? shortWords(item) : text}
      </span>{' '}
      <span className={styles.about}>
        <bdi className={styles.author}>{authorWords(item, author)}</bdi>{' '}
        {item.color !== undefined && <span>{colorWords(item.color)}</span>}
      </span>
    </button>
  )
}

/** Takes the focus of the page when the keyboard comes to this row by the outline's own keys. */
function useFocusWish(isStop: boolean) {
  const { takeFocusWish } = useOutlineHands()
  const ref = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (isStop && takeFocusWish()) ref.current?.focus()
  })
  return ref
}
