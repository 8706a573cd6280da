import { Plus } from 'lucide-react'
import { addLine } from '#client/actions'
import { texts } from '#client/texts'
import { IconButton } from '#client/ui'
import { statusIn, useSteadyView } from '#client/view'
import type { Statement } from '#shared/board'
import type { Zone } from '#shared/protocol'
import { usePanelParts } from '../panelParts.ts'
import { useAction } from '../useAction.ts'
import { AddButton } from './AddButton.tsx'
import { answeredZones } from './answeredZones.ts'
import { Section } from './Section.tsx'
import { Slot } from './Slot.tsx'
import styles from './Strategy.module.css'

interface StatementsSectionProps {
  readonly statements: readonly Statement[]
  /** Whether some of the lines are left out, so that an empty place means nothing. */
  readonly isFiltered: boolean
}

const noZones: readonly Zone[] = []

/** The statements by the question of the board they answer; a question without an agreed one is an open slot. */
export function StatementsSection({ statements, isFiltered }: StatementsSectionProps) {
  const all = useSteadyView(({ session }) => session?.zones ?? noZones)
  const zones = answeredZones(all)
  const session = useSteadyView((state) => state.session)
  const isAgreed = (line: Statement) => statusIn({ session }, line) === 'agreed'
  const agreedZones = new Set(statements.filter(isAgreed).map(({ zone }) => zone))
  const known = new Set(zones.map(({ id }) => id))
  const others = statements.filter(({ zone }) => zone === undefined || !known.has(zone))
  const shown = zones.filter(({ id }) => !isFiltered || statements.some(({ zone }) => zone === id))
  return (
    <Section
      title={texts.strategy_statements()}
      lead={texts.strategy_statementsLead()}
      agreed={zones.filter(({ id }) => agreedZones.has(id)).length}
      count={isFiltered ? 0 : zones.length}
    >
      {shown.map((zone) => (
        <Question
          key={zone.id}
          zone={zone}
          statements={statements.filter((line) => line.zone === zone.id)}
        />
      ))}
      {(others.length > 0 || zones.length === 0) && (
        <Others statements={others} hasQuestions={zones.length > 0} />
      )}
    </Section>
  )
}

interface QuestionProps {
  readonly zone: Zone
  readonly statements: readonly Statement[]
}

function Question({ zone, statements }: QuestionProps) {
  const { context } = usePanelParts()
  const { isPossible } = useAction(addLine)
  const add = () => addLine.run(context, { kind: 'statement', fields: { zone: zone.id } })
  const label = texts.strategy_writeStatementFor({ zone: zone.title })
  return (
    <div className={styles.question}>
      <header className={styles.questionHead}>
        <h4 className={styles.questionTitle} dir="auto">
          {zone.title}
        </h4>
        {isPossible && (
          <IconButton
            size="small"
            label={label}
            icon={<Plus size={16} aria-hidden />}
            onPress={add}
          />
        )}
      </header>
      {zone.prompt !== '' && (
        <p className={styles.small} dir="auto">
          {zone.prompt}
        </p>
      )}
      <Slot kind="statement" zone={zone.id} lines={statements} empty={texts.strategy_emptySlot()} />
    </div>
  )
}

function Others({
  statements,
  hasQuestions,
}: {
  readonly statements: readonly Statement[]
  readonly hasQuestions: boolean
}) {
  const { context } = usePanelParts()
  const { isPossible } = useAction(addLine)
  return (
    <div className={styles.question}>
      {hasQuestions && <h4 className={styles.questionTitle}>{texts.strategy_outsideZones()}</h4>}
      <Slot kind="statement" lines={statements} empty={texts.strategy_emptySlot()}>
        {isPossible && (
          <AddButton
            label={texts.strategy_writeStatement()}
            onPress={() => addLine.run(context, { kind: 'statement' })}
          />
        )}
      </Slot>
    </div>
  )
}
