import { History } from 'lucide-react'
import { texts } from '#client/texts'
import { Button, classes } from '#client/ui'
import { useView } from '#client/view'
import { mayDo } from '#shared/access'
import styles from './BoardNotices.module.css'
import { usePanelParts } from './panelParts.ts'
import { snapshotTime } from './snapshotRows.ts'

/** Over an earlier version: that it is one, and the ways back. */
export function PastNotice() {
  const { context, versions } = usePanelParts()
  const mayRestore = useView(
    ({ self }) => mayDo(self.role, 'restoreSnapshot', { locked: false }).ok,
  )
  const { shown } = versions
  if (shown === undefined) return null
  const time = snapshotTime(shown, context.nowMs())
  return (
    <div className={styles.place}>
      <div role="status" className={classes(styles.notice, styles.past)}>
        <History size={18} aria-hidden />
        <span className={styles.words}>{texts.version_looking({ time })}</span>
        {mayRestore && (
          <Button size="small" onPress={() => versions.restore(shown)}>
            {texts.version_restore()}
          </Button>
        )}
        <Button size="small" look="primary" onPress={versions.backToNow}>
          {texts.version_back()}
        </Button>
      </div>
    </div>
  )
}
