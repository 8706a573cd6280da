import { Copy, RefreshCw } from 'lucide-react'
import { labels, texts } from '#client/texts'
import { Button, IconButton, showToast, TextField } from '#client/ui'
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

interface LinkRowProps {
  readonly role: Role
  /** Undefined: this browser does not know it. */
  readonly link: string | undefined
  /** Given to those who may make a new one. */
  readonly onReplace?: () => void
}

/** One link with what it allows, a button that copies it, and one that makes a new one. */
export function LinkRow({ role, link, onReplace }: LinkRowProps) {
  const name = labels.role[role]().toLowerCase()
  return (
    <TextField
      label={names[role]()}
      hint={abouts[role]()}
      value={link ?? ''}
      placeholder={texts.link_unknown()}
      onChange={() => {}}
      isReadOnly
      after={
        <div className={styles.buttons}>
          {link !== undefined && (
            <Button
              icon={<Copy size={16} aria-hidden />}
              onPress={() => copyLink(role, link)}
              aria-label={texts.share_copyLabel({ role: name })}
            >
              {texts.share_copy()}
            </Button>
          )}
          {onReplace && (
            <IconButton
              icon={<RefreshCw size={16} aria-hidden />}
              onPress={onReplace}
              label={texts.link_newLabel({ role: name })}
            />
          )}
        </div>
      }
    />
  )
}

async function copyLink(role: Role, link: string): Promise<void> {
  if (await copyText(link))
    return showToast({ kind: 'good', title: texts.share_copied({ role: labels.role[role]() }) })
  showToast({ kind: 'wrong', title: texts.share_notCopied(), detail: texts.share_notCopiedNext() })
}
