import { Drama } from 'lucide-react'
import { texts } from '#client/texts'
import { Button, classes } from '#client/ui'
import { useView } from '#client/view'
import styles from './BoardNotices.module.css'
import { usePanelParts } from './panelParts.ts'

/** Says that this is a rehearsal, and ends it. */
export function RehearsalNotice() {
  const { endRehearsal } = usePanelParts()
  const isRehearsal = useView(({ session }) => session?.rehearsal ?? false)
  const leads = useView(({ self }) => self.role === 'facilitator')
  if (!isRehearsal) return null
  return (
    <div role="status" className={classes(styles.notice, styles.calm)}>
      <Drama size={18} aria-hidden />
      <span className={styles.words}>
        {leads ? texts.rehearsal_noticeLead() : texts.rehearsal_notice()}
      </span>
      {leads && (
        <Button size="small" onPress={() => void endRehearsal()}>
          {texts.rehearsal_end()}
        </Button>
      )}
    </div>
  )
}
