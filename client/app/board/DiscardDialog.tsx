import { texts } from '#client/texts'
import { Button, Dialog } from '#client/ui'
import styles from './BoardPage.module.css'

interface DiscardDialogProps {
  readonly title: string
  /** What would be lost. */
  readonly about: string
  /** On the button that gives it up. */
  readonly label: string
  readonly onClose: () => void
  readonly onDiscard: () => void
}

/** Asked before anything a person wrote is given up. */
export function DiscardDialog({ title, about, label, onClose, onDiscard }: DiscardDialogProps) {
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p className={styles.dialogText}>{about}</p>
      <div className={styles.dialogActions}>
        <Button onPress={onClose}>{texts.panel_cancel()}</Button>
        <Button look="danger" onPress={onDiscard}>
          {label}
        </Button>
      </div>
    </Dialog>
  )
}
