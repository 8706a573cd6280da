import { Lock } from 'lucide-react'
import { texts } from '#client/texts'
import { Button, classes } from '#client/ui'
import { useView } from '#client/view'
import { CallNotice } from './agenda/CallNotice.tsx'
import { StepBar } from './agenda/StepBar.tsx'
import styles from './BoardNotices.module.css'
import { HandHint } from './HandHint.tsx'
import { LeadingPlace } from './leading/LeadingPlace.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'
import { usePanelParts } from './panelParts.ts'
import { RehearsalNotice } from './RehearsalNotice.tsx'
import { RequestNotices } from './RequestNotices.tsx'
import { ReturnedNotice } from './ReturnedNotice.tsx'
import { RoundNotice } from './rounds/RoundNotice.tsx'
import { refusalText } from './saveText.ts'
import { useSetLocked } from './useSetLocked.ts'

/** Where the session is, and what everybody has to know about the board now: it is locked, or the server no longer takes what is written. Below that what one's own hand is about. `isCovered`: a phone shows the outline in the board's place, with the step above it. */
export function BoardNotices({ isCovered }: { readonly isCovered: boolean }) {
  return (
    <div className={styles.place}>
      {!isCovered && <StepBar />}
      <LeadingPlace isCovered={isCovered} />
      <CallNotice />
      {!isCovered && <RoundNotice />}
      <RehearsalNotice />
      <RefusedNotice />
      <RequestNotices />
      <DamagedNotice />
      <ReturnedNotice />
      <OfflineNotice />
      <LockNotice />
      <HandHint />
    </div>
  )
}

function DamagedNotice() {
  const isDamaged = useView((view) => view.session?.damaged ?? false)
  if (!isDamaged) return null
  return (
    <div role="alert" className={classes(styles.notice, styles.wrong)}>
      <span className={styles.words}>{texts.version_damaged()}</span>
    </div>
  )
}

function LockNotice() {
  const isLocked = useView((view) => view.session?.locked ?? false)
  const role = useView((view) => view.self.role)
  const setLocked = useSetLocked()
  if (!isLocked) return null
  const leads = role === 'facilitator'
  return (
    <div role="alert" className={styles.notice}>
      <Lock size={18} aria-hidden />
      <span className={styles.words}>{leads ? texts.lock_noticeLead() : texts.lock_notice()}</span>
      {leads && (
        <Button size="small" onPress={() => setLocked(false)}>
          {texts.lock_unlock()}
        </Button>
      )}
    </div>
  )
}

function RefusedNotice() {
  const { reconnect, discardChanges, goHome } = usePanelParts()
  const reason = useView(({ saveState }) =>
    saveState.kind === 'refused' ? saveState.reason : undefined,
  )
  if (reason === undefined) return null
  const isOut = reason === 'notSignedIn' || reason === 'forbidden' || reason === 'notFound'
  const isOutdated = reason === 'epochChanged' || reason === 'clientTooOld'
  const isStuck = reason === 'refusedUpdate' || reason === 'tooLarge' || reason === 'malformed'
  return (
    <div role="alert" className={classes(styles.notice, styles.wrong)}>
      <span className={styles.words}>{refusalText(reason)}</span>
      {isOut ? (
        <Button size="small" onPress={goHome}>
          {texts.app_home()}
        </Button>
      ) : (
        <Button size="small" onPress={isOutdated ? () => location.reload() : reconnect}>
          {isOutdated ? texts.save_reload() : texts.entry_retry()}
        </Button>
      )}
      {isStuck && (
        <Button size="small" look="danger" onPress={discardChanges}>
          {texts.save_discard()}
        </Button>
      )}
    </div>
  )
}
