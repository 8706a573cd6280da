import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Heading, Modal, ModalOverlay, Dialog as PlainDialog } from 'react-aria-components'
import { texts } from '#client/texts'
import { classes } from './classes.ts'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A dialog over everything: holds the focus, gives it back, closes by Escape, the cross or a press beside it. On a phone it comes from below. */
export function Dialog({ title, isOpen, onClose, wide = false, children }: DialogProps) {
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      className={classes(styles.veil)}
    >
      <Modal className={classes(styles.modal, wide && styles.wide)}>
        <PlainDialog className={classes(styles.dialog)}>
          <header className={styles.head}>
            <Heading slot="title" className={classes(styles.title)}>
              {title}
            </Heading>
            <IconButton label={texts.ui_close()} icon={<X size={20} />} onPress={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
        </PlainDialog>
      </Modal>
    </ModalOverlay>
  )
}
