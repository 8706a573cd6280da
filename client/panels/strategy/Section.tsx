import { type ReactNode, useId } from 'react'
import { texts } from '#client/texts'
import styles from './Strategy.module.css'

interface SectionProps {
  readonly title: string
  readonly lead: string
  /** How many of how many are agreed. */
  readonly agreed: number
  readonly count: number
  readonly children: ReactNode
}

/** One kind of lines under its heading. */
export function Section({ title, lead, agreed, count, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.sectionHead}>
        <h3 id={id} className={styles.sectionTitle}>
          {title}
        </h3>
        {count > 0 && (
          <span className={styles.small}>{texts.strategy_agreedOf({ agreed, count })}</span>
        )}
      </header>
      <p className={styles.small}>{lead}</p>
      {children}
    </section>
  )
}
