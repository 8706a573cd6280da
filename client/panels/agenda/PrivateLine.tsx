import { Eye, EyeOff } from 'lucide-react'
import { sendReveal, sendShareNotes } from '#client/actions'
import { texts } from '#client/texts'
import { Button, Menu, type MenuEntry, showToast } from '#client/ui'
import { useView } from '#client/view'
import type { HiddenNotes, SessionState } from '#shared/protocol'
import { privateStep } from '#shared/session'
import { FirstHint } from '../hints/FirstHint.tsx'
import { usePanelParts } from '../panelParts.ts'
import { tellRefused } from '../tellRefused.ts'
import { useCommand } from '../useCommand.ts'
import styles from './PrivateLine.module.css'

/** Whether there is something to say about private writing: a private step, or notes that are not revealed yet. */
export function useHasPrivateLine(session: SessionState | undefined): boolean {
  const own = useView((view) => view.privateIds?.size ?? 0)
  const hidden = useView((view) => view.hidden?.notes ?? 0)
  return session !== undefined && (privateStep(session) !== undefined || own > 0 || hidden > 0)
}

/** Who sees what is written now; for who leads, how much is hidden and the way to reveal it; for who wrote, to share it. */
export function PrivateLine({ session }: { readonly session: SessionState }) {
  const role = useView((view) => view.self.role)
  const own = useView((view) => view.privateIds?.size ?? 0)
  const hidden = useView((view) => view.hidden)
  const step = privateStep(session)
  if (!useHasPrivateLine(session)) return null
  return (
    <>
      <div className={styles.line}>
        <EyeOff size={16} aria-hidden className={styles.sign} />
        <p className={styles.words}>
          {step && (
            <span>
              {step.naming === 'anonymous' ? texts.private_stepNameless() : texts.private_step()}
            </span>
          )}
          {hidden && (step || hidden.notes > 0) && (
            <span>{texts.private_hidden({ notes: hidden.notes, who: peopleText(hidden) })}</span>
          )}
          {!step && own > 0 && <span>{texts.private_left({ notes: own })}</span>}
        </p>
        {role === 'facilitator' && hidden && hidden.notes > 0 && (
          <RevealButton session={session} hidden={hidden} />
        )}
        {role === 'participant' && !step && own > 0 && <ShareButton />}
      </div>
      {step && <FirstHint name="private" />}
    </>
  )
}

function peopleText({ people }: HiddenNotes): string {
  return texts.private_people({ people })
}

interface RevealProps {
  readonly session: SessionState
  readonly hidden: HiddenNotes
}

/** Everything, or zone by zone where notes lie in several. */
function RevealButton({ session, hidden }: RevealProps) {
  const { context } = usePanelParts()
  const reveal = async (zone?: string) => {
    const answer = await sendReveal.run(context, zone)
    if (!tellRefused(answer) || !answer.ok) return
    const { left } = answer.value.revealed ?? { left: 0 }
    if (left > 0) {
      const detail = texts.private_noRoom({ notes: left })
      showToast({ kind: 'wrong', title: texts.private_someLeft(), detail })
    }
  }
  const zones = session.zones.filter(({ id }) => (hidden.zones[id] ?? 0) > 0)
  const entries: MenuEntry[] = [
    {
      id: 'all',
      label: texts.private_revealAll(),
      detail: texts.private_count({ notes: hidden.notes }),
      onSelect: () => void reveal(),
    },
    ...zones.map(({ id, title }, index) => ({
      id: `zone-${id}`,
      startsGroup: index === 0,
      label: title === '' ? texts.private_zoneNameless() : title,
      detail: texts.private_count({ notes: hidden.zones[id] ?? 0 }),
      onSelect: () => void reveal(id),
    })),
  ]
  const button = (
    <Button
      size="small"
      icon={<Eye size={16} aria-hidden />}
      {...(zones.length > 0 ? {} : { onPress: () => void reveal() })}
    >
      {zones.length > 0 ? texts.private_revealMenu() : texts.private_reveal()}
    </Button>
  )
  if (zones.length === 0) return button
  return (
    <Menu label={texts.private_revealMenu()} entries={entries}>
      {button}
    </Menu>
  )
}

function ShareButton() {
  const share = useCommand(sendShareNotes)
  return (
    <Button size="small" icon={<Eye size={16} aria-hidden />} onPress={() => share()}>
      {sendShareNotes.label()}
    </Button>
  )
}
