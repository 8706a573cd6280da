import { CloudOff } from 'lucide-react'
import { texts } from '#client/texts'
import { classes } from '#client/ui'
import { useView } from '#client/view'
import styles from './BoardNotices.module.css'

/** Whether one may close the window while the server does not answer. Says nothing when nothing waits. */
export function OfflineNotice() {
  const state = useView(({ saveState }) => saveState)
  if (state.kind !== 'offline' || state.unsaved === 0) return null
  const count = state.unsaved
  if (state.onlyInThisTab) {
    return (
      <div role="alert" className={classes(styles.notice, styles.wrong)}>
        <CloudOff size={18} aria-hidden />
        <span className={styles.words}>{texts.draft_onlyHereNote({ count })}</span>
      </div>
    )
  }
  return (
    <div role="status" className={classes(styles.notice, styles.calm, styles.late)}>
      <CloudOff size={18} aria-hidden />
      <span className={styles.words}>{texts.draft_keptNote({ count })}</span>
    </div>
  )
}
