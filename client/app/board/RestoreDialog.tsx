import { useState } from 'react'
import { texts } from '#client/texts'
import { Button, Dialog } from '#client/ui'
import type { SnapshotInfo } from '#shared/protocol'
import styles from './BoardPage.module.css'

interface RestoreDialogProps {
  /** The version to go back to. */
  readonly snapshot: SnapshotInfo
  readonly time: string
  readonly onClose: () => void
  readonly onRestore: (snapshot: SnapshotInfo) => Promise<void>
}

/** Asked once before the board changes for everybody. */
export function RestoreDialog({ snapshot, time, onClose, onRestore }: RestoreDialogProps) {
  const [isPending, setIsPending] = useState(false)
  const restore = async () => {
    setIsPending(true)
    await onRestore(snapshot)
    setIsPending(false)
  }
  return (
    <Dialog title={texts.version_askTitle({ time })} isOpen onClose={() => !isPending && onClose()}>
      <p className={styles.dialogText}>{texts.version_askAbout()}</p>
      <div className={styles.dialogActions}>
        <Button isDisabled={isPending} onPress={onClose}>
          {texts.panel_cancel()}
        </Button>
        <Button look="primary" isPending={isPending} onPress={restore}>
          {isPending ? texts.version_restoring() : texts.version_restoreBoard()}
        </Button>
      </div>
    </Dialog>
  )
}
