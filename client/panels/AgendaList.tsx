import { texts } from '#client/texts'
import { classes } from '#client/ui'
import { useView } from '#client/view'
import { mayDo } from '#shared/access'
import type { Step } from '#shared/protocol'
import styles from './AgendaList.module.css'

/** The steps of the workshop with their minutes; the current one stands out and shows what to do. */
export function AgendaList() {
  const session = useView((view) => view.session)
  const role = useView((view) => view.self.role)
  if (session === undefined) return <p className={styles.empty}>{texts.agenda_waiting()}</p>
  if (session.steps.length === 0) return <p className={styles.empty}>{texts.agenda_empty()}</p>
  const minutes = session.steps.reduce((sum, step) => sum + step.minutes, 0)
  const seesHints = mayDo(role, 'seeHints', session).ok
  return (
    <>
      <p className={styles.total}>{texts.agenda_total({ steps: session.steps.length, minutes })}</p>
      <ol className={styles.list}>
        {session.steps.map((step, index) => (
          <StepItem
            key={step.id}
            step={step}
            number={index + 1}
            isCurrent={step.id === session.currentStep}
            seesHint={seesHints}
          />
        ))}
      </ol>
    </>
  )
}

interface StepItemProps {
  readonly step: Step
  readonly number: number
  readonly isCurrent: boolean
  readonly seesHint: boolean
}

function StepItem({ step, number, isCurrent, seesHint }: StepItemProps) {
  return (
    <li
      className={classes(styles.step, isCurrent && styles.current)}
      {...(isCurrent ? { 'aria-current': 'step' as const } : {})}
    >
      <span className={styles.number}>{number}</span>
      <div className={styles.words}>
        <p className={styles.name}>
          {step.title}
          {isCurrent && <span className={styles.now}>{texts.agenda_now()}</span>}
        </p>
        {step.instruction !== '' && <p className={styles.about}>{step.instruction}</p>}
        {seesHint && step.hint !== '' && (
          <p className={styles.hint}>{texts.agenda_hint({ hint: step.hint })}</p>
        )}
      </div>
      <span className={styles.minutes}>{texts.agenda_minutes({ minutes: step.minutes })}</span>
    </li>
  )
}
