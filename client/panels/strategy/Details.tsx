import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components'
import { texts } from '#client/texts'
import { classes } from '#client/ui'
import type { Line } from '#shared/board'
import { lineWords } from './lineWords.ts'
import styles from './Strategy.module.css'

interface DetailsProps {
  readonly line: Line
  /** What is filled in, in a few words. */
  readonly facts: readonly string[]
  readonly empty: string
  readonly children: ReactNode
}

/** What is filled in of a line on one line; pressed, all its fields. */
export function Details({ line, facts, empty, children }: DetailsProps) {
  const [isOpen, setIsOpen] = useState(false)
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
      {isOpen && <div className={styles.form}>{children}</div>}
    </>
  )
}
