import { type ReactNode, useState } from 'react'
import { texts } from '#client/texts'
import { Button, Dialog } from '#client/ui'
import { useView } from '#client/view'
import type { Door, Role } from '#shared/protocol'
import { EntrySettings } from './EntrySettings.tsx'
import { FirstHint } from './hints/FirstHint.tsx'
import { LinkRow } from './LinkRow.tsx'
import { usePanelParts } from './panelParts.ts'
import { QrCode } from './QrCode.tsx'
import { ReplaceDialog } from './ReplaceDialog.tsx'
import styles from './ShareDialog.module.css'

interface ShareDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** How others get in: the code and QR code for the wall, the links by role as far as this browser knows them. */
export function ShareDialog({ isOpen, onClose }: ShareDialogProps) {
  const { invitations } = usePanelParts()
  const role = useView((view) => view.self.role)
  const [replacing, setReplacing] = useState<Door>()
  const leads = role === 'facilitator'
  const { links, joinCode, joinAddress } = invitations
  const scanned = joinCode === undefined ? links.participant : `${joinAddress}#${joinCode}`
  const known = rolesFor(role).filter((one) => links[one] !== undefined)
  return (
    <Dialog title={texts.share_title()} isOpen={isOpen} onClose={onClose} wide>
      <div className={styles.share}>
        <FirstHint name="share" />
        {scanned !== undefined && (
          <section className={styles.wall}>
            <QrCode text={scanned} label={texts.share_qrLabel()} />
            {joinCode !== undefined && (
              <JoinCode joinCode={joinCode} address={joinAddress}>
                {leads && (
                  <Button size="small" look="plain" onPress={() => setReplacing('code')}>
                    {texts.link_newCode()}
                  </Button>
                )}
              </JoinCode>
            )}
          </section>
        )}
        <section className={styles.links}>
          {(leads ? rolesFor(role) : known).map((one) => (
            <LinkRow
              key={one}
              role={one}
              link={links[one]}
              {...(leads ? { onReplace: () => setReplacing(one) } : {})}
            />
          ))}
          {known.length < rolesFor(role).length && (
            <p className={styles.unknown}>{texts.share_unknownLinks()}</p>
          )}
        </section>
        {leads && <EntrySettings />}
      </div>
      {replacing && <ReplaceDialog door={replacing} onClose={() => setReplacing(undefined)} />}
    </Dialog>
  )
}

/** The facilitator's own link comes last: it is the one to be careful with. */
function rolesFor(role: Role): Role[] {
  if (role === 'facilitator') return ['participant', 'viewer', 'facilitator']
  return role === 'participant' ? ['participant', 'viewer'] : ['viewer']
}

interface JoinCodeProps {
  readonly joinCode: string
  readonly address: string
  readonly children: ReactNode
}

function JoinCode({ joinCode, address, children }: JoinCodeProps) {
  return (
    <div className={styles.code}>
      <p className={styles.about}>{texts.share_codeAbout({ address: withoutScheme(address) })}</p>
      <p className={styles.letters}>{joinCode}</p>
      {children && <div className={styles.again}>{children}</div>}
    </div>
  )
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//, '')
}
