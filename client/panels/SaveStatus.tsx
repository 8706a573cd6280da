import { CircleAlert, CircleCheck, CloudOff, LoaderCircle } from 'lucide-react'
import { classes } from '#client/ui'
import { useView } from '#client/view'
import styles from './SaveStatus.module.css'
import { saveText, shortSaveText } from './saveText.ts'

const icons = { safe: CircleCheck, busy: LoaderCircle, waiting: CloudOff, wrong: CircleAlert }

/** Whether this person's work is on the server's disk. */
export function SaveStatus() {
  const state = useView((view) => view.saveState)
  const { tone, text } = saveText(state)
  const Icon = icons[tone]
  return (
    <div role="status" className={classes(styles.status, styles[tone])} data-save={state.kind}>
      <Icon size={16} aria-hidden />
      <span className={styles.text}>{text}</span>
      <span className={styles.short} aria-hidden>
        {shortSaveText(state)}
      </span>
    </div>
  )
}
