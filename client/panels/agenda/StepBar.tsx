import { AlarmClockPlus, Check, CircleCheck, Hand, Pause, Play, SkipForward } from 'lucide-react'
import {
  sendAddTime,
  sendAskForTime,
  sendBeginStep,
  sendPauseTimer,
  sendRaiseHand,
  sendResumeTimer,
  sendSetDone,
} from '#client/actions'
import { texts } from '#client/texts'
import { Button, classes, IconButton } from '#client/ui'
import { useView } from '#client/view'
import type { SessionState } from '#shared/protocol'
import panel from '../panel.module.css'
import { StepRound } from '../rounds/StepRound.tsx'
import { useCommand } from '../useCommand.ts'
import { AttentionLine } from './AttentionLine.tsx'
import { PrivateLine, useHasPrivateLine } from './PrivateLine.tsx'
import styles from './StepBar.module.css'
import { StepHint } from './StepHint.tsx'
import { TimerFace } from './TimerFace.tsx'

/** Where the session is: the step, what comes next, the time; and what one can say or do about it. */
export function StepBar() {
  const session = useView((view) => view.session)
  const role = useView((view) => view.self.role)
  const step = session?.steps.find(({ id }) => id === session.currentStep)
  const isPrivate = useHasPrivateLine(session)
  const isIdle = step === undefined && session?.timer === undefined && !isPrivate
  if (session === undefined || isIdle) return null
  const next = step && session.steps[session.steps.indexOf(step) + 1]
  return (
    <section aria-label={texts.step_label()} className={classes(panel.bar, styles.bar)}>
      <div className={styles.row}>
        {step && (
          <div className={styles.words}>
            <p className={styles.title}>{step.title}</p>
            <p className={styles.next}>
              {next ? texts.agenda_next({ title: next.title }) : texts.agenda_last()}
            </p>
          </div>
        )}
        {session.timer && <TimerFace timer={session.timer} />}
        <div className={styles.acts}>
          {role === 'facilitator' && <Lead session={session} next={next?.id} />}
          {role === 'participant' && <Say session={session} />}
        </div>
      </div>
      {step && step.instruction !== '' && <p className={styles.about}>{step.instruction}</p>}
      {step && <StepHint key={step.id} step={step.id} />}
      <PrivateLine session={session} />
      <AttentionLine session={session} />
    </section>
  )
}

interface LeadProps {
  readonly session: SessionState
  readonly next: string | undefined
}

/** The facilitator's hand on the clock and the agenda. */
function Lead({ session, next }: LeadProps) {
  const pause = useCommand(sendPauseTimer)
  const resume = useCommand(sendResumeTimer)
  const add = useCommand(sendAddTime)
  const begin = useCommand(sendBeginStep)
  const { timer } = session
  return (
    <>
      {timer &&
        ('leftMs' in timer ? (
          <IconButton
            size="small"
            label={sendResumeTimer.label()}
            icon={<Play size={16} aria-hidden />}
            onPress={() => resume()}
          />
        ) : (
          <IconButton
            size="small"
            label={sendPauseTimer.label()}
            icon={<Pause size={16} aria-hidden />}
            onPress={() => pause()}
          />
        ))}
      {timer && (
        <IconButton
          size="small"
          label={sendAddTime.label()}
          icon={<AlarmClockPlus size={16} aria-hidden />}
          onPress={() => add(60)}
        />
      )}
      <StepRound />
      {session.currentStep !== undefined && (
        <Button
          size="small"
          look="primary"
          icon={next === undefined ? <Check size={16} /> : <SkipForward size={16} />}
          onPress={() => begin(next)}
        >
          {next === undefined ? texts.agenda_finish() : texts.agenda_goOn()}
        </Button>
      )}
    </>
  )
}

/** What a participant says with one press. */
function Say({ session }: { readonly session: SessionState }) {
  const me = useView((view) => view.self.participantId)
  const setDone = useCommand(sendSetDone)
  const raise = useCommand(sendRaiseHand)
  const ask = useCommand(sendAskForTime)
  const isDone = session.done?.includes(me) ?? false
  const isUp = session.hands?.includes(me) ?? false
  const hasAsked = session.timeAskedBy?.includes(me) ?? false
  return (
    <>
      {session.timer && (
        <IconButton
          size="small"
          label={hasAsked ? texts.step_asked() : sendAskForTime.label()}
          isDisabled={hasAsked}
          icon={<AlarmClockPlus size={16} aria-hidden />}
          onPress={() => ask()}
        />
      )}
      <IconButton
        size="small"
        label={texts.step_hand()}
        isOn={isUp}
        icon={<Hand size={16} aria-hidden />}
        onPress={() => raise({ raised: !isUp })}
      />
      {session.currentStep !== undefined && (
        <Button
          size="small"
          look={isDone ? 'primary' : 'normal'}
          isOn={isDone}
          icon={<CircleCheck size={16} aria-hidden />}
          onPress={() => setDone(!isDone)}
        >
          {texts.step_done()}
        </Button>
      )}
    </>
  )
}
