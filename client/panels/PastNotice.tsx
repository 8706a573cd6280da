import { History } from 'lucide-react'
import { texts } from '#client/texts'
import { Button, classes } from '#client/ui'
import { useView } from '#client/view'
import { mayDo } from '#shared/access'
import notices from './BoardNotices.module.css'
import styles from './PastNotice.module.css'
import { usePanelParts } from './panelParts.ts'
import { snapshotTime } from './snapshotRows.ts'

/** Over an earlier version: that it is one, and the ways back. */
export function PastNotice() {
  const { context, versions } = usePanelParts()
  const mayRestore = useView(
    ({ self }) => mayDo(self.role, 'restoreSnapshot', { locked: false }).ok,
  )
  const { shown } = versions
  const isDamaged = useView((view) => view.session?.damaged ?? false)
  if (shown === undefined && !isDamaged) return null
  const time = shown && snapshotTime(shown, context.nowMs())
  return (
    <div className={styles.place}>
      <div role="status" className={classes(notices.notice, styles.past)}>
        <History size={18} aria-hidden />
        <span className={notices.words}>{wordsFor(time, isDamaged, mayRestore)}</span>
        {mayRestore && shown && (
          <Button size="small" onPress={() => versions.restore(shown)}>
            {texts.version_restore()}
          </Button>
        )}
        {!isDamaged && (
          <Button size="small" look="primary" onPress={versions.backToNow}>
            {texts.version_back()}
          </Button>
        )}
      </div>
    </div>
  )
}

function wordsFor(time: string | undefined, isDamaged: boolean, mayRestore: boolean): string {
  if (time === undefined) return texts.version_damagedReading()
  if (!isDamaged) return texts.version_looking({ time })
  const words = texts.version_damagedLooking({ time })
  return mayRestore ? `${words} ${texts.version_damagedNext()}` : words
}
