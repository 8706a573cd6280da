import { type KeyboardEvent, useContext, useLayoutEffect, useRef } from 'react'
import { editText } from '#client/actions'
import { texts } from '#client/texts'
import { createMergingField } from '#client/ui'
import { useView, ViewContext } from '#client/view'
import { cutText, hasWords, type Item, zoneOf } from '#shared/board'
import { usePanelParts } from '../panelParts.ts'
import styles from './OutlineList.module.css'
import { useOutlineHands } from './outlineHands.ts'

/** The field a note is written in, in its place in the outline. Escape ends, ctrl/cmd-Enter makes the next note of the zone. */
export function NoteRowField({ item }: { readonly item: Item }) {
  const { context } = usePanelParts()
  const view = useContext(ViewContext)
  const { edit, addTo } = useOutlineHands()
  const zones = useView(({ session }) => session?.zones)
  const ref = useRef<HTMLTextAreaElement>(null)
  const { id } = item

  useLayoutEffect(() => {
    const field = ref.current
    if (!view || !field) return
    const shared = {
      current: () => {
        const now = view.getState().items.get(id)
        return now && hasWords(now) ? now : undefined
      },
      subscribe: view.subscribe,
      cut: cutText,
    }
    const merging = createMergingField(field, shared, {
      onText: (text, before) => editText.run(context, { id, text, before }),
      onCut: () => {},
      onShown: () => growWith(field),
    })
    field.focus()
    field.setSelectionRange(field.value.length, field.value.length)
    return merging.close
  }, [context, view, id])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isNext = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (event.key !== 'Escape' && !isNext) return
    event.preventDefault()
    event.stopPropagation()
    if (isNext) addTo(zones && zoneOf(item, zones)?.id)
    else edit(undefined)
  }
  return (
    <textarea
      ref={ref}
      className={styles.field}
      aria-label={texts.canvas_noteText()}
      rows={1}
      dir="auto"
      spellCheck
      autoComplete="off"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget }) => {
        // A window that loses the focus keeps its active element: the person comes back to it.
        if (document.activeElement !== currentTarget) edit(undefined)
      }}
    />
  )
}

/** As high as its text. */
function growWith(field: HTMLTextAreaElement): void {
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}
