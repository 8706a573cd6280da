import { useState } from 'react'
import { labels, texts } from '#client/texts'
import { Button, Dialog, showToast } from '#client/ui'
import type { Door } from '#shared/protocol'
import styles from './AskDialog.module.css'
import { usePanelParts } from './panelParts.ts'

interface ReplaceDialogProps {
  readonly door: Door
  readonly onClose: () => void
}

/** Asked before a link or the code is replaced: says what happens, and whether everybody who came by it goes too. */
export function ReplaceDialog({ door, onClose }: ReplaceDialogProps) {
  const { replaceLink, replaceCode } = usePanelParts()
  const [isPending, setIsPending] = useState(false)
  const replace = async (signOut: boolean) => {
    setIsPending(true)
    const how = door === 'code' ? await replaceCode(signOut) : await replaceLink(door, signOut)
    setIsPending(false)
    onClose()
    if (how === 'done') showToast({ kind: 'good', title: texts.link_replaced() })
    else if (how === 'lost')
      showToast({ kind: 'wrong', title: texts.link_lost(), detail: texts.link_lostNext() })
    else showToast({ kind: 'wrong', title: texts.link_failed(), detail: texts.link_failedNext() })
  }
  const title =
    door === 'code'
      ? texts.link_newCodeTitle()
      : texts.link_newTitle({ role: labels.role[door]().toLowerCase() })
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p className={styles.words}>{texts.link_newAbout()}</p>
      <p className={styles.words}>{texts.link_signOutAbout()}</p>
      <div className={styles.actions}>
        <Button onPress={onClose}>{texts.panel_cancel()}</Button>
        <Button look="danger" isPending={isPending} onPress={() => replace(true)}>
          {texts.link_replaceSignOut()}
        </Button>
        <Button look="primary" isPending={isPending} onPress={() => replace(false)}>
          {texts.link_replace()}
        </Button>
      </div>
    </Dialog>
  )
}
