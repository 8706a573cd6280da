import { useState } from 'react'
import {
  sendAgreeLine,
  sendCloseRound,
  sendOpenRound,
  sendParkLine,
  sendProposeLine,
} from '#client/actions'
import { texts } from '#client/texts'
import { Button } from '#client/ui'
import { openRoundOf, useView } from '#client/view'
import type { Line } from '#shared/board'
import type { LineStanding } from '#shared/session'
import { usePanelParts } from '../panelParts.ts'
import { useAction } from '../useAction.ts'
import { useCommand } from '../useCommand.ts'
import { isBlocked } from './lineVotes.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import styles from './Strategy.module.css'

interface LineActsProps {
  readonly line: Line
  readonly standing: LineStanding
}

/** What a facilitator does next with a line, one step at a time: propose, ask for consent, agree or park. */
export function LineActs({ line, standing }: LineActsProps) {
  const { isPossible } = useAction(sendProposeLine)
  // What was committed to in an earlier workshop was agreed there.
  const isEarlier = line.kind === 'commitment' && line.earlier
  if (!isPossible || isEarlier) return null
  if (standing.status === 'draft') return line.text.trim() === '' ? null : <Begin line={line} />
  if (standing.status === 'proposed') return <Consent line={line} />
  if (standing.status === 'tested') return <Decide line={line} standing={standing} />
  return null
}

function Begin({ line }: Pick<LineActsProps, 'line'>) {
  const propose = useCommand(sendProposeLine)
  const agree = useCommand(sendAgreeLine)
  if (isAgreedAtOnce(line))
    return (
      <div className={styles.acts}>
        <Button size="small" onPress={() => agree({ line: line.id })}>
          {sendAgreeLine.label()}
        </Button>
      </div>
    )
  return (
    <div className={styles.acts}>
      <Button size="small" onPress={() => propose(line.id)}>
        {sendProposeLine.label()}
      </Button>
    </div>
  )
}

function Consent({ line }: Pick<LineActsProps, 'line'>) {
  const { context } = usePanelParts()
  const open = useView(({ session }) => openRoundOf(session))
  const voted = useView(({ session }) => session?.voted ?? 0)
  const ask = useCommand(sendOpenRound)
  const close = useCommand(sendCloseRound)
  const agree = useCommand(sendAgreeLine)
  if (open?.line === line.id)
    return (
      <div className={styles.acts}>
        <p className={styles.small}>{texts.strategy_consentOpen({ voted })}</p>
        <Button size="small" look="primary" onPress={() => close(open.id)}>
          {texts.strategy_closeConsent()}
        </Button>
      </div>
    )
  const start = {
    kind: 'consent' as const,
    id: context.newId(),
    question: line.text,
    line: line.id,
  }
  return (
    <div className={styles.acts}>
      {open && <p className={styles.small}>{texts.strategy_otherRound()}</p>}
      {isAgreedAtOnce(line) && (
        <Button size="small" onPress={() => agree({ line: line.id })}>
          {sendAgreeLine.label()}
        </Button>
      )}
      <Button
        size="small"
        look="primary"
        isDisabled={open !== undefined}
        onPress={() => ask(start)}
      >
        {texts.strategy_askConsent()}
      </Button>
    </div>
  )
}

/** Guardrails and commitments may be agreed without asking everybody (S222). */
function isAgreedAtOnce({ kind }: Line): boolean {
  return kind === 'guardrail' || kind === 'commitment'
}

function Decide({ line, standing }: LineActsProps) {
  const [asks, setAsks] = useState<'park' | 'agree'>()
  const agree = useCommand(sendAgreeLine)
  const park = useCommand(sendParkLine)
  const needsReason = isBlocked(standing.round)
  const close = () => setAsks(undefined)
  return (
    <div className={styles.acts}>
      <Button size="small" onPress={() => setAsks('park')}>
        {sendParkLine.label()}
      </Button>
      <Button
        size="small"
        look="primary"
        onPress={() => (needsReason ? setAsks('agree') : void agree({ line: line.id }))}
      >
        {sendAgreeLine.label()}
      </Button>
      {asks === 'agree' && (
        <ReasonDialog
          isNeeded
          title={texts.strategy_agreeTitle()}
          about={texts.strategy_agreeAbout()}
          label={sendAgreeLine.label()}
          onDone={(reason) => agree({ line: line.id, reason })}
          onClose={close}
        />
      )}
      {asks === 'park' && (
        <ParkDialog onPark={(reason) => park({ line: line.id, reason })} onClose={close} />
      )}
    </div>
  )
}

interface ParkDialogProps {
  readonly onPark: (reason: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks why a line is set aside; it may be left open. */
export function ParkDialog({ onPark, onClose }: ParkDialogProps) {
  return (
    <ReasonDialog
      isNeeded={false}
      title={texts.strategy_parkTitle()}
      about={texts.strategy_parkAbout()}
      label={sendParkLine.label()}
      onDone={onPark}
      onClose={onClose}
    />
  )
}
