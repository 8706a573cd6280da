import { CircleAlert, CircleCheck, CircleDashed, ListChecks } from 'lucide-react'
import { Button } from 'react-aria-components'
import { showLine } from '#client/actions'
import { texts } from '#client/texts'
import { classes } from '#client/ui'
import { useSteadyView } from '#client/view'
import type { CheckAnswer, RaisedFlag } from '#shared/strategy'
import { usePanelParts } from '../panelParts.ts'
import { CoverageView } from './CoverageView.tsx'
import { FlagNote } from './FlagNote.tsx'
import styles from './Flags.module.css'
import { lineWords } from './lineWords.ts'
import { OwnFlags } from './OwnFlags.tsx'
import { Part } from './Part.tsx'
import { useStrategyTest } from './strategyTest.ts'

/** What the strategy test finds: every flag by line, the questions of the templates, and the team's own flags. */
export function TestView() {
  const { byLine, checks, raised } = useStrategyTest()
  const standing = raised.filter(({ overruled }) => overruled === undefined).length
  const overruled = raised.length - standing
  return (
    <>
      <Part title={texts.flag_title()} lead={texts.flag_lead()}>
        <p role="status">
          {[
            texts.flag_total({ count: standing }),
            ...(overruled > 0 ? [texts.flag_overruledCount({ count: overruled })] : []),
          ].join(' · ')}
        </p>
        {[...byLine].map(([id, flags]) => (
          <OfLine key={id} id={id} flags={flags} />
        ))}
      </Part>
      {checks.length > 0 && (
        <Part title={texts.check_title()} lead={texts.check_lead()}>
          <ul className={styles.checks}>
            {checks.map((answer) => (
              <CheckRow key={answer.check.id} answer={answer} />
            ))}
          </ul>
        </Part>
      )}
      <CoverageView />
      <OwnFlags />
    </>
  )
}

interface OfLineProps {
  readonly id: string
  readonly flags: readonly RaisedFlag[]
}

function OfLine({ id, flags }: OfLineProps) {
  const { context } = usePanelParts()
  const line = useSteadyView(({ lines }) => lines.get(id))
  if (line === undefined) return null
  return (
    <div className={styles.ofLine}>
      <h4>
        <Button className={classes(styles.lineName)} onPress={() => showLine.run(context, { id })}>
          {lineWords(line)}
        </Button>
      </h4>
      <ul className={styles.list}>
        {flags.map((flag) => (
          <FlagNote key={flag.flag} flag={flag} />
        ))}
      </ul>
    </div>
  )
}

const icons = {
  holds: CircleCheck,
  fails: CircleAlert,
  open: CircleDashed,
  shown: ListChecks,
} as const

const states = {
  holds: () => texts.check_holds(),
  fails: () => texts.check_fails(),
  open: () => texts.check_open(),
  shown: () => texts.check_shown(),
} as const

function CheckRow({ answer }: { readonly answer: CheckAnswer }) {
  const { check, state, overruled } = answer
  const Icon = icons[state]
  const evidence = useEvidence(answer)
  return (
    <li className={styles.check} data-state={state}>
      <Icon size={16} aria-hidden />
      <div className={styles.checkWords}>
        <p className={styles.title}>{check.title}</p>
        <p>{check.question}</p>
        <p className={styles.checkState}>{[states[state](), ...evidence].join(' · ')}</p>
        {overruled && (
          <p className={styles.small}>
            {texts.flag_overruledBy({ name: overruled.by || '–', reason: overruled.reason })}
          </p>
        )}
      </div>
    </li>
  )
}

/** What the answer is about, in a few words. */
function useEvidence({ lines = [], zones = [], notes = [], empty = [], share }: CheckAnswer) {
  const places = useSteadyView(({ session }) => session?.zones)
  const titles = zones.flatMap((id) => places?.find((zone) => zone.id === id)?.title ?? [])
  return [
    ...(lines.length > 0 ? [texts.check_lines({ count: lines.length })] : []),
    ...titles,
    ...(notes.length > 0 ? [texts.check_notes({ count: notes.length })] : []),
    ...empty,
    ...(share === undefined ? [] : [texts.check_share({ percent: Math.round(share * 100) })]),
  ]
}
