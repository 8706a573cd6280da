import type { ReactNode } from 'react'
import { texts } from '#client/texts'
import { useView } from '#client/view'
import type { Move } from '#shared/board'
import { limits } from '#shared/protocol'
import { DependsOn } from './DependsOn.tsx'
import { MoneyFields } from './MoneyFields.tsx'
import { MoveTouches } from './MoveTouches.tsx'
import { peopleNames, personNamed } from './peopleNames.ts'
import { ServedField } from './ServedField.tsx'
import styles from './Strategy.module.css'
import { SwapTest } from './SwapTest.tsx'
import { checkNumber, type LineFieldsHand, toNumber, useLineFields } from './useLineFields.ts'
import { ValueField } from './ValueField.tsx'

interface PartProps {
  readonly move: Move
  readonly hand: LineFieldsHand
}

/** Everything about a move but its words: the fields of the strategy test. */
export function MoveForm({ move }: { readonly move: Move }) {
  const hand = useLineFields(move.id)
  return (
    <>
      <Group title={texts.move_who()}>
        <WhoAndWhen move={move} hand={hand} />
      </Group>
      <Group title={texts.move_measureGroup()}>
        <Measure move={move} hand={hand} />
      </Group>
      <Group title={texts.move_touches()}>
        <MoveTouches move={move} hand={hand} />
      </Group>
      <Group title={texts.move_serves()}>
        <ServedField field="businessGoal" label={texts.move_businessGoal()} {...{ move, hand }} />
        <ServedField field="brandPromise" label={texts.move_brandPromise()} {...{ move, hand }} />
        <Words
          field="stopped"
          label={texts.move_stopped()}
          isFrozen={hand.isFrozen}
          {...{ move, hand }}
        />
        <DependsOn move={move} hand={hand} />
      </Group>
      <Group title={texts.move_answers()}>
        <Answers move={move} hand={hand} />
      </Group>
    </>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {children}
    </fieldset>
  )
}

function WhoAndWhen({ move, hand }: PartProps) {
  const session = useView((view) => view.session)
  const people = session ?? { people: [] }
  const { set, isFrozen: isReadOnly } = hand
  return (
    <>
      <ValueField
        field="owner"
        label={texts.move_owner()}
        value={move.owner?.name ?? ''}
        suggestions={peopleNames(people)}
        maxLength={limits.nameCharacters}
        isReadOnly={isReadOnly}
        onCommit={(name) => set({ owner: personNamed(name, people) })}
      />
      <div className={styles.pair}>
        <ValueField
          field="people"
          label={texts.move_people()}
          value={String(move.people ?? '')}
          inputMode="numeric"
          check={checkNumber(true)}
          isReadOnly={isReadOnly}
          onCommit={(typed) => set({ people: toNumber(typed) })}
        />
        <ValueField
          field="hoursPerWeek"
          label={texts.move_hours()}
          value={String(move.hoursPerWeek ?? '')}
          inputMode="decimal"
          check={checkNumber(false)}
          isReadOnly={isReadOnly}
          onCommit={(typed) => set({ hoursPerWeek: toNumber(typed) })}
        />
      </div>
      <MoneyFields move={move} hand={hand} />
      <div className={styles.pair}>
        <DateField field="start" label={texts.move_start()} {...{ move, hand }} />
        <DateField field="end" label={texts.move_end()} {...{ move, hand }} />
      </div>
    </>
  )
}

function Measure({ move, hand }: PartProps) {
  const shared = { move, hand, isFrozen: hand.isFrozen }
  return (
    <>
      <Words field="measure" label={texts.move_measure()} {...shared} />
      <div className={styles.pair}>
        <Words field="today" label={texts.move_today()} {...shared} />
        <Words field="target" label={texts.move_target()} {...shared} />
      </div>
      <div className={styles.pair}>
        <DateField field="targetDate" label={texts.move_targetDate()} {...{ move, hand }} />
      </div>
    </>
  )
}

/** The answers are nothing people agree on, so they can be given while the wording rests. */
function Answers({ move, hand }: PartProps) {
  const shared = { move, hand, isFrozen: hand.isReadOnly }
  return (
    <>
      <SwapTest line={move} />
      <Words field="customerProblem" label={texts.move_customerProblem()} {...shared} />
      <Words field="customerReason" label={texts.move_customerReason()} {...shared} />
      <Words field="growthPlan" label={texts.move_growthPlan()} {...shared} />
      <Words field="decision" label={texts.move_decision()} {...shared} />
      <Words field="rhythm" label={texts.move_rhythm()} {...shared} />
      <Words field="stopRule" label={texts.move_stopRule()} {...shared} />
    </>
  )
}

type WordsField =
  | ('measure' | 'today' | 'target' | 'stopped')
  | ('customerProblem' | 'customerReason' | 'growthPlan' | 'decision' | 'rhythm' | 'stopRule')

interface WordsProps extends PartProps {
  readonly field: WordsField
  readonly label: string
  readonly isFrozen: boolean
}

function Words({ move, hand, field, label, isFrozen }: WordsProps) {
  return (
    <ValueField
      field={field}
      label={label}
      value={move[field] ?? ''}
      maxLength={limits.promptCharacters}
      isReadOnly={isFrozen}
      onCommit={(words) => hand.set({ [field]: words === '' ? undefined : words })}
    />
  )
}

interface DateFieldProps extends PartProps {
  readonly field: 'start' | 'end' | 'targetDate'
  readonly label: string
}

function DateField({ move, hand, field, label }: DateFieldProps) {
  return (
    <ValueField
      field={field}
      type="date"
      label={label}
      value={move[field] ?? ''}
      isReadOnly={hand.isFrozen}
      onCommit={(day) => hand.set({ [field]: day === '' ? undefined : day })}
    />
  )
}
