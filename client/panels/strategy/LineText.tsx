import { useContext, useLayoutEffect, useRef } from 'react'
import { editLine, mayEditLine } from '#client/actions'
import { texts } from '#client/texts'
import { classes, createMergingField } from '#client/ui'
import { useSteadyView, ViewContext } from '#client/view'
import { cutText, type Line } from '#shared/board'
import { usePanelParts } from '../panelParts.ts'
import styles from './LineText.module.css'

interface LineTextProps {
  readonly line: Line
  readonly label: string
  readonly placeholder?: string
  /** `large`: as a headline of a page. */
  readonly look?: 'normal' | 'large'
}

/** The words of a line, written by several people at once: what others type never moves the caret. Read-only where they rest. */
export function LineText({ line, label, placeholder, look = 'normal' }: LineTextProps) {
  const { context } = usePanelParts()
  const view = useContext(ViewContext)
  const ref = useRef<HTMLTextAreaElement>(null)
  const { id } = line
  const canWrite = useSteadyView(() => mayEditLine(context, id))

  useLayoutEffect(() => {
    const field = ref.current
    if (!view || !field) return
    const shared = {
      current: () => view.getState().lines.get(id),
      subscribe: view.subscribe,
      cut: cutText,
    }
    const merging = createMergingField(field, shared, {
      onText: (text, before) => editLine.run(context, { id, text, before }),
      onCut: () => {},
      onShown: () => fitHeight(field),
    })
    return merging.close
  }, [view, context, id])

  const tell = (isWriting: boolean) => {
    const { writing } = context.view.getState()
    if (isWriting && canWrite) context.view.setState({ writing: id })
    else if (writing === id) context.view.setState({ writing: undefined })
  }
  return (
    <textarea
      ref={ref}
      rows={1}
      dir="auto"
      aria-label={label}
      className={classes(styles.text, look === 'large' && styles.large)}
      placeholder={canWrite ? (placeholder ?? texts.strategy_textHint()) : ''}
      readOnly={!canWrite}
      data-line={id}
      onFocus={() => tell(true)}
      onBlur={() => tell(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Out of the field first; the next one closes the list.
        event.stopPropagation()
        ref.current?.blur()
      }}
    />
  )
}

/** Browsers that do not make a field as high as its words (Firefox 145). */
function fitHeight(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}
