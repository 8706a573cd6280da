import { Hourglass } from 'lucide-react'
import { texts } from '#client/texts'
import { Button } from '#client/ui'
import { CalmPage } from '../CalmPage.tsx'
import styles from './join.module.css'

/** Where a newcomer waits for a facilitator; the page opens the board by itself. */
export function AskedToWait({ onGiveUp }: { readonly onGiveUp: () => void }) {
  return (
    <CalmPage title={texts.link_waiting()} lead={texts.link_waitingNext()}>
      <p className={styles.waiting} role="status">
        <Hourglass size={20} aria-hidden />
        {texts.link_waitingStill()}
      </p>
      <div className={styles.actions}>
        <Button onPress={onGiveUp}>{texts.app_home()}</Button>
      </div>
    </CalmPage>
  )
}
