import { ChevronDown } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { texts } from '#client/texts'
import { classes } from '#client/ui'
import type { Line } from '#shared/board'
import { usePanelParts } from '../panelParts.ts'
import { lineWords } from './lineWords.ts'
import styles from './Strategy.module.css'
import { useShownLine } from './useShownLine.ts'

interface DetailsProps {
  readonly line: Line
  /** What is filled in, in a few words. */
  readonly facts: readonly string[]
  readonly empty: string
  readonly children: ReactNode
}

/** What is filled in of a line on one line; pressed, all its fields. It opens by itself where one of them is asked for. */
export function Details({ line, facts, empty, children }: DetailsProps) {
  const [isOpen, setIsOpen] = useState(false)
  const form = useAskedField(line.id, () => setIsOpen(true))
  const words = facts.length === 0 ? empty : facts.join(' · ')
  return (
    <>
      <Button
        className={classes(styles.details)}
        aria-expanded={isOpen}
        aria-label={texts.strategy_detailsOf({ facts: words, line: lineWords(line) })}
        onPress={() => setIsOpen(!isOpen)}
      >
        <span className={classes(styles.facts, facts.length === 0 && styles.none)}>{words}</span>
        <ChevronDown size={16} aria-hidden className={isOpen ? styles.turned : ''} />
      </Button>
      {isOpen && (
        <div ref={form} className={styles.form}>
          {children}
        </div>
      )}
    </>
  )
}

/** Opens the form where a field of it is asked for, and puts the focus there once it is open. */
function useAskedField(line: string, open: () => void) {
  const { context } = usePanelParts()
  const form = useRef<HTMLDivElement>(null)
  const field = useShownLine(line)?.field
  useLayoutEffect(() => {
    if (field === undefined) return
    if (form.current === null) return open()
    context.view.setState({ shownLine: undefined })
    const place = form.current.querySelector(`[data-field="${CSS.escape(field)}"]`)
    const target = place?.querySelector('input, textarea, button')
    place?.scrollIntoView({ block: 'center' })
    if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  })
  return form
}
