import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Notice.module.css'

interface NoticeProps {
  /** `wrong` is read out at once, `info` when there is a pause. */
  readonly kind: 'wrong' | 'info'
  readonly title?: string
  readonly children?: ReactNode
}

/** A few words in the page about something that happened: what, what was kept, what to do next. */
export function Notice({ kind, title, children }: NoticeProps) {
  const Icon = kind === 'wrong' ? CircleAlert : Info
  return (
    <div
      role={kind === 'wrong' ? 'alert' : 'status'}
      className={classes(styles.notice, styles[kind])}
    >
      <Icon size={20} aria-hidden />
      <div className={styles.words}>
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  )
}
