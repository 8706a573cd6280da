import { Plus, Vote } from 'lucide-react'
import { useState } from 'react'
import { askNewRound, sendBeginStep } from '#client/actions'
import { texts } from '#client/texts'
import { Button } from '#client/ui'
import { useView } from '#client/view'
import { mayDo } from '#shared/access'
import type { SessionState, Step } from '#shared/protocol'
import { planOf } from '#shared/session'
import { FirstHint } from '../hints/FirstHint.tsx'
import { useAction } from '../useAction.ts'
import { useCommand } from '../useCommand.ts'
import styles from './AgendaList.module.css'
import { EndField } from './EndField.tsx'
import { newStep } from './newStep.ts'
import { StepDialog } from './StepDialog.tsx'
import { StepItem } from './StepItem.tsx'
import { StepSorting } from './StepSorting.tsx'
import { TimerField } from './TimerField.tsx'
import { clockText } from './timeText.ts'
import { useServerNow } from './useServerNow.ts'

/** The plan is told in minutes, so it need not be looked at more often. */
const lookEveryMs = 10_000

/** The steps of the workshop with the time each has; the current one stands out and shows what to do. Facilitators lead from here. */
export function AgendaList() {
  const session = useView((view) => view.session)
  if (session === undefined) return <p className={styles.empty}>{texts.agenda_waiting()}</p>
  return <Agenda session={session} />
}

function Agenda({ session }: { readonly session: SessionState }) {
  const role = useView((view) => view.self.role)
  const hints = useView((view) => view.hints)
  const plan = planOf(session, useServerNow(lookEveryMs))
  const [edited, setEdited] = useState<Step>()
  const leads = mayDo(role, 'setStep', session).ok
  const items = plan.steps.map((planned, index) => (
    <StepItem
      key={planned.step.id}
      planned={planned}
      hint={hints?.get(planned.step.id) ?? ''}
      number={index + 1}
      hasBegun={session.currentStep !== undefined}
      neighbours={leads ? neighboursOf(session.steps, index) : undefined}
      onEdit={(step) => setEdited({ ...step, hint: hints?.get(step.id) ?? '' })}
    />
  ))
  return (
    <>
      <Summary session={session} endsAtMs={plan.endsAtMs} lateMinutes={plan.lateMinutes} />
      {session.steps.length > 0 && session.currentStep === undefined && <FirstHint name="agenda" />}
      {leads && (
        <div className={styles.lead}>
          <EndField endsAtMs={session.endsAtMs} />
          <TimerField isRunning={session.timer !== undefined} />
          <BeginButton session={session} />
          <VoteButton />
        </div>
      )}
      {leads ? (
        <StepSorting steps={session.steps}>
          <ol className={styles.list}>{items}</ol>
        </StepSorting>
      ) : (
        <ol className={styles.list}>{items}</ol>
      )}
      {leads && (
        <Button
          look="plain"
          icon={<Plus size={16} aria-hidden />}
          onPress={() => setEdited(newStep())}
        >
          {texts.agenda_add()}
        </Button>
      )}
      {edited && (
        <StepDialog
          step={edited}
          isNew={!session.steps.some(({ id }) => id === edited.id)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  )
}

interface SummaryProps {
  readonly session: SessionState
  readonly endsAtMs: number
  readonly lateMinutes: number
}

function Summary({ session, endsAtMs, lateMinutes }: SummaryProps) {
  const { steps, currentStep } = session
  if (steps.length === 0) return <p className={styles.empty}>{texts.agenda_empty()}</p>
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  return (
    <p className={styles.total}>
      {currentStep === undefined
        ? texts.agenda_total({ steps: steps.length, minutes })
        : texts.agenda_endsAt({ time: clockText(endsAtMs) })}
      {lateMinutes > 0 && (
        <strong className={styles.late}>{texts.agenda_late({ minutes: lateMinutes })}</strong>
      )}
    </p>
  )
}

function BeginButton({ session }: { readonly session: SessionState }) {
  const begin = useCommand(sendBeginStep)
  const [first] = session.steps
  if (session.currentStep !== undefined || first === undefined) return null
  return (
    <Button wide look="primary" onPress={() => begin(first.id)}>
      {texts.agenda_beginFirst({ title: first.title })}
    </Button>
  )
}

function VoteButton() {
  const { label, isPossible, run } = useAction(askNewRound)
  if (!isPossible) return null
  return (
    <Button wide icon={<Vote size={16} aria-hidden />} onPress={() => run()}>
      {label}
    </Button>
  )
}

/** The steps before which this one goes when it moves up or down; `down` is undefined where it becomes the last. */
function neighboursOf(steps: readonly Step[], index: number) {
  return {
    up: index > 0 ? { before: steps[index - 1]?.id } : undefined,
    down: index < steps.length - 1 ? { before: steps[index + 2]?.id } : undefined,
  }
}
