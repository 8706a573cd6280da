import { useState } from 'react'
import { sendRemovePerson } from '#client/actions'
import { texts } from '#client/texts'
import { Button, Dialog, showToast } from '#client/ui'
import styles from './AskDialog.module.css'
import { usePanelParts } from './panelParts.ts'

interface RemoveDialogProps {
  readonly personId: string
  readonly name: string
  readonly onClose: () => void
}

/** Asked before somebody is taken out of the workshop. */
export function RemoveDialog({ personId, name, onClose }: RemoveDialogProps) {
  const { context } = usePanelParts()
  const [isPending, setIsPending] = useState(false)
  const remove = async () => {
    setIsPending(true)
    const answer = await sendRemovePerson.run(context, personId)
    setIsPending(false)
    onClose()
    if (answer.ok) showToast({ kind: 'good', title: texts.link_removed({ name }) })
    else showToast({ kind: 'wrong', title: texts.link_failed(), detail: texts.link_failedNext() })
  }
  return (
    <Dialog title={texts.link_removeTitle({ name })} isOpen onClose={onClose}>
      <p className={styles.words}>{texts.link_removeAbout()}</p>
      <p className={styles.words}>{texts.link_removeBack()}</p>
      <div className={styles.actions}>
        <Button onPress={onClose}>{texts.panel_cancel()}</Button>
        <Button look="danger" isPending={isPending} onPress={remove}>
          {texts.link_removeShort()}
        </Button>
      </div>
    </Dialog>
  )
}
