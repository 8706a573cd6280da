import { createPortal } from 'react-dom'
import { texts } from '#client/texts'
import { Button } from '../Button.tsx'
import { Notice } from '../Notice.tsx'
import styles from './PartFailed.module.css'

interface PartFailedProps {
  readonly onRetry: () => void
  readonly onClose: (() => void) | undefined
}

/** A part of the page whose code did not come: no connection, or the server was updated and has other files now. */
export function PartFailed({ onRetry, onClose }: PartFailedProps) {
  // Into the body: what asked for it may lie below other bars.
  return createPortal(
    <div className={styles.place}>
      <Notice kind="wrong" title={texts.ui_partFailed()}>
        <p>{texts.ui_partFailedNext()}</p>
        <div className={styles.actions}>
          <Button size="small" onPress={onRetry}>
            {texts.entry_retry()}
          </Button>
          <Button size="small" onPress={() => location.reload()}>
            {texts.save_reload()}
          </Button>
          {onClose && (
            <Button size="small" look="plain" onPress={onClose}>
              {texts.ui_close()}
            </Button>
          )}
        </div>
      </Notice>
    </div>,
    document.body,
  )
}
