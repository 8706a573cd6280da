import { Copy } from 'lucide-react'
import { labels, texts } from '#client/texts'
import { Button, showToast, TextField } from '#client/ui'
import type { Role } from '#shared/protocol'
import { copyText } from './copyText.ts'
import styles from './LinkRow.module.css'

const abouts: Record<Role, () => string> = {
  participant: texts.share_participantMay,
  viewer: texts.share_viewerMay,
  facilitator: texts.share_facilitatorMay,
}

const names: Record<Role, () => string> = {
  participant: texts.share_participantLink,
  viewer: texts.share_viewerLink,
  facilitator: texts.share_facilitatorLink,
}

/** One link with what it allows and a button that copies it. */
export function LinkRow({ role, link }: { readonly role: Role; readonly link: string }) {
  const copy = async () => {
    const isCopied = await copyText(link)
    if (isCopied)
      showToast({ kind: 'good', title: texts.share_copied({ role: labels.role[role]() }) })
    else
      showToast({
        kind: 'wrong',
        title: texts.share_notCopied(),
        detail: texts.share_notCopiedNext(),
      })
  }
  return (
    <TextField
      label={names[role]()}
      hint={abouts[role]()}
      value={link}
      onChange={() => {}}
      isReadOnly
      after={
        <div className={styles.copy}>
          <Button
            icon={<Copy size={16} aria-hidden />}
            onPress={copy}
            aria-label={texts.share_copyLabel({ role: labels.role[role]().toLowerCase() })}
          >
            {texts.share_copy()}
          </Button>
        </div>
      }
    />
  )
}
