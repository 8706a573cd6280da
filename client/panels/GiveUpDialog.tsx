import { texts } from '#client/texts'
import { Button, Dialog } from '#client/ui'
import styles from './ReturnedNotice.module.css'

interface GiveUpDialogProps {
  readonly onClose: () => void
  readonly onGiveUp: () => void
}

/** Asked once before words that are not on the board are given up. */
export function GiveUpDialog({ onClose, onGiveUp }: GiveUpDialogProps) {
  return (
    <Dialog title={texts.draft_giveUpTitle()} isOpen onClose={onClose}>
      <p>{texts.draft_giveUpAbout()}</p>
      <div className={styles.dialogActions}>
        <Button onPress={onClose}>{texts.panel_cancel()}</Button>
        <Button look="danger" onPress={onGiveUp}>
          {texts.draft_giveUp()}
        </Button>
      </div>
    </Dialog>
  )
}
