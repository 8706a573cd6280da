import { createContext, type ReactNode, useContext, useId } from 'react'
import styles from './Strategy.module.css'

/** How deep the headings of parts are: under the title of a list, or right under that of a page. */
export const PartHeading = createContext<'h2' | 'h3'>('h3')

interface PartProps {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

/** One part of a tab or of the page, under its heading. */
export function Part({ title, lead, children }: PartProps) {
  const id = useId()
  const Heading = useContext(PartHeading)
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Heading id={id} className={styles.sectionTitle}>
        {title}
      </Heading>
      {lead !== undefined && <p className={styles.small}>{lead}</p>}
      {children}
    </section>
  )
}
