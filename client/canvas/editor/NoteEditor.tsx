import { type KeyboardEvent, useContext, useLayoutEffect, useRef, type WheelEvent } from 'react'
import { texts } from '#client/texts'
import { useView, ViewContext } from '#client/view'
import { hasWords, type Item, type WordedItem } from '#shared/board'
import { type ColorName, type Palette, wordsOf } from '#shared/scene'
import styles from '../BoardCanvas.module.css'
import { createNoteField } from './createNoteField.ts'

interface NoteEditorProps {
  readonly itemId: string
  readonly palette: Palette
  readonly onText: (text: string, before: string) => void
  readonly onCut: (count: number) => void
  readonly onEnd: (how: 'done' | 'next', isByKey: boolean) => void
  /** A wheel turned over the field moves the board, as everywhere else on it. */
  readonly onWheel: (event: globalThis.WheelEvent) => void
}

/** The text field over the item being typed into. Mount it with the item's id as its key. */
export function NoteEditor({ itemId, palette, ...events }: NoteEditorProps) {
  const view = useContext(ViewContext)
  const label = useView(({ items }) => labelFor(items.get(itemId)))
  const ink = useView(({ items }) => lookOf(items.get(itemId)).color)
  const ground = useView(({ items }) => lookOf(items.get(itemId)).ground)
  const ref = useRef<HTMLTextAreaElement>(null)
  const latest = useRef(events)
  latest.current = events

  // Before the browser paints or hears the next key: a letter typed in between would be lost.
  useLayoutEffect(() => {
    const field = ref.current
    if (!view || !field) return
    const noteField = createNoteField(field, view, itemId, {
      onText: (text, before) => latest.current.onText(text, before),
      onCut: (count) => latest.current.onCut(count),
    })
    field.focus({ preventScroll: true })
    field.setSelectionRange(field.value.length, field.value.length)
    return noteField.close
  }, [view, itemId])

  return (
    <textarea
      ref={ref}
      className={styles.editor}
      style={
        {
          color: palette[ink],
          '--note-fill': palette[ground],
        } as React.CSSProperties
      }
      aria-label={label()}
      spellCheck
      autoComplete="off"
      onKeyDown={(event) => {
        const how = endingKey(event)
        if (how === undefined) return
        event.preventDefault()
        event.stopPropagation()
        events.onEnd(how, true)
      }}
      onBlur={({ currentTarget }) => {
        // A window that loses the focus keeps its active element: the person comes back to it.
        if (currentTarget.ownerDocument.activeElement !== currentTarget) events.onEnd('done', false)
      }}
      onWheel={(event: WheelEvent) => events.onWheel(event.nativeEvent)}
    />
  )
}

const labelOf: { readonly [Kind in WordedItem['kind']]: () => string } = {
  note: texts.canvas_noteText,
  text: texts.canvas_textText,
  shape: texts.canvas_shapeText,
  arrow: texts.canvas_arrowText,
}

function labelFor(item: Item | undefined): () => string {
  return labelOf[item && hasWords(item) ? item.kind : 'note']
}

interface Look {
  readonly color: ColorName
  readonly ground: ColorName
}

function lookOf(item: Item | undefined): Look {
  return (item && wordsOf(item)) ?? { color: 'ink-black', ground: 'board' }
}

function endingKey(event: KeyboardEvent): 'done' | 'next' | undefined {
  // Escape and Enter belong to the input method while it is composing.
  if (event.nativeEvent.isComposing) return undefined
  if (event.key === 'Escape') return 'done'
  if (event.key === 'Tab' && !event.shiftKey) return 'next'
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'next'
  return undefined
}
