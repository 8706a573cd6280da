import { texts } from '#client/texts'
import { openRoundOf, useView } from '#client/view'
import type { SessionState } from '#shared/protocol'
import { timeLeft } from '#shared/session'
import { timerText } from '../agenda/timeText.ts'
import { useServerNow } from '../agenda/useServerNow.ts'
import type { Invitations } from '../panelParts.ts'
import { QrCode } from '../QrCode.tsx'
import { ScreenRound } from './ScreenRound.tsx'
import styles from './ScreenSide.module.css'

interface ScreenSideProps {
  readonly title: string
  readonly invitations: Invitations
}

/** What a room has to read from far: how long, what to do, what comes next, who is in, and the way in. */
export function ScreenSide({ title, invitations }: ScreenSideProps) {
  const session = useView((view) => view.session)
  const paused = session?.people.find(({ id }) => id === session.paused?.by)
  const step = session?.steps.find(({ id }) => id === session.currentStep)
  const isAsked = openRoundOf(session) !== undefined
  const next = step && session?.steps[session.steps.indexOf(step) + 1]
  return (
    <aside className={styles.side} aria-label={texts.screen_label()}>
      <p className={styles.workshop}>{title}</p>
      <Clock />
      {session?.paused && (
        <p className={styles.paused} role="status">
          {texts.pause_by({ name: paused?.name || texts.canvas_someone() })}
        </p>
      )}
      <ScreenRound />
      {step && !isAsked && (
        <div className={styles.step}>
          <h1 className={styles.title}>{step.title}</h1>
          <p
            className={styles.about}
            data-long={step.instruction.length > longCharacters || undefined}
          >
            {step.instruction}
          </p>
          {next && <p className={styles.next}>{texts.agenda_next({ title: next.title })}</p>}
        </div>
      )}
      <WayIn {...invitations} />
    </aside>
  )
}

/** How long the open vote takes, where it closes by itself, or else the step. */
function Clock() {
  const timer = useView(({ session }) => session?.timer)
  const round = useView(({ session }) => openRoundOf(session))
  if (round?.closesAtMs !== undefined) {
    const { openedAtMs, closesAtMs: endsAtMs } = round
    return <ScreenTimer timer={{ lengthMs: endsAtMs - openedAtMs, endsAtMs }} />
  }
  return timer ? <ScreenTimer timer={timer} /> : null
}

const lookEveryMs = 250
/** Longer ones are set smaller, so that all of it can be read. */
const longCharacters = 160

function ScreenTimer({ timer }: { readonly timer: NonNullable<SessionState['timer']> }) {
  const leftMs = timeLeft(timer, useServerNow(lookEveryMs))
  const isPaused = 'leftMs' in timer
  return (
    <p className={styles.timer} data-last={(!isPaused && leftMs <= 60_000) || undefined}>
      <span role="timer" aria-label={texts.step_left()} aria-live="off">
        {timerText(leftMs)}
      </span>
      {isPaused && <span className={styles.state}>{texts.step_paused()}</span>}
      {leftMs === 0 && <span className={styles.state}>{texts.step_over()}</span>}
    </p>
  )
}

function WayIn({ joinCode, joinAddress, links }: Invitations) {
  const people = useView((view) => view.people)
  const here = new Set(people.map(({ participantId }) => participantId)).size
  const scanned = joinCode === undefined ? links.participant : `${joinAddress}#${joinCode}`
  return (
    <div className={styles.wayIn}>
      {scanned !== undefined && <QrCode text={scanned} label={texts.share_qrLabel()} />}
      <div className={styles.words}>
        {joinCode !== undefined && (
          <p className={styles.address}>{joinAddress.replace(/^https?:\/\//, '')}</p>
        )}
        <p className={styles.here}>{texts.people_here({ count: here })}</p>
      </div>
      {joinCode !== undefined && <p className={styles.code}>{joinCode}</p>}
    </div>
  )
}
