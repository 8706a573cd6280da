import { Coffee } from 'lucide-react'
import { sendSetPaused } from '#client/actions'
import { texts } from '#client/texts'
import { Button } from '#client/ui'
import { useView } from '#client/view'
import { useCommand } from '../useCommand.ts'
import styles from './leading.module.css'

/** That the session is paused, and by whom. */
export function PausedNotice() {
  const paused = useView((view) => view.session?.paused)
  const leader = useView(({ session }) => session?.people.find(({ id }) => id === paused?.by))
  const leads = useView(({ self }) => self.role === 'facilitator')
  const setPaused = useCommand(sendSetPaused)
  if (paused === undefined) return null
  const name = leader?.name || texts.canvas_someone()
  return (
    <div role="alert" className={styles.paused}>
      <Coffee size={28} aria-hidden className={styles.pausedIcon} />
      <strong className={styles.pausedTitle}>{texts.pause_by({ name })}</strong>
      <span className={styles.pausedAbout}>
        {leads ? texts.pause_aboutLead() : texts.pause_about()}
      </span>
      {leads && (
        <Button look="primary" onPress={() => setPaused(false)}>
          {texts.pause_end()}
        </Button>
      )}
    </div>
  )
}
