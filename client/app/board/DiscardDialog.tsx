import { texts } from '#client/texts'
import { Button, Dialog } from '#client/ui'
import styles from './BoardPage.module.css'

interface DiscardDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onDiscard: () => void
}

/** Asked before anything a person wrote is given up. */
export function DiscardDialog({ isOpen, onClose, onDiscard }: DiscardDialogProps) {
  return (
    <Dialog title={texts.save_discardTitle()} isOpen={isOpen} onClose={onClose}>
      <p className={styles.dialogText}>{texts.save_discardAbout()}</p>
      <div className={styles.dialogActions}>
        <Button onPress={onClose}>{texts.panel_cancel()}</Button>
        <Button look="danger" onPress={onDiscard}>
          {texts.save_discard()}
        </Button>
      </div>
    </Dialog>
  )
}
