import type { ReactNode } from 'react'
import { Toaster } from '#client/ui'
import styles from './CalmPage.module.css'
import { PageHead } from './PageHead.tsx'

interface CalmPageProps {
  readonly title: string
  readonly lead?: string
  readonly children?: ReactNode
}

/** A page with one thing on it, in the middle. */
export function CalmPage({ title, lead, children }: CalmPageProps) {
  return (
    <div className={styles.page}>
      <title>{title}</title>
      <PageHead />
      <main className={styles.main}>
        <div className={styles.card}>
          <div className={styles.words}>
            <h1 className={styles.title}>{title}</h1>
            {lead !== undefined && <p className={styles.lead}>{lead}</p>}
          </div>
          {children}
        </div>
      </main>
      <Toaster />
    </div>
  )
}
