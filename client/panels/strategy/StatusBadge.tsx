import { Archive, CircleCheck, ClipboardCheck, PencilLine, Snowflake } from 'lucide-react'
import { classes } from '#client/ui'
import type { LineStatus } from '#shared/session'
import { statusNames } from './lineWords.ts'
import styles from './StatusBadge.module.css'

const icons = {
  draft: PencilLine,
  proposed: Snowflake,
  tested: ClipboardCheck,
  agreed: CircleCheck,
  parked: Archive,
} as const

/** How a line stands: a picture and a word. */
export function StatusBadge({ status }: { readonly status: LineStatus }) {
  const Icon = icons[status]
  return (
    <span className={classes(styles.badge, styles[status])} data-status={status}>
      <Icon size={14} aria-hidden />
      {statusNames[status]()}
    </span>
  )
}
