import { labels, texts } from '#client/texts'
import type { MenuEntry } from '#client/ui'
import {
  type Commitment,
  type Guardrail,
  guardrailForms,
  type Line,
  type Move,
  type Statement,
} from '#shared/board'
import { CommitmentForm } from './CommitmentForm.tsx'
import { Details } from './Details.tsx'
import { LineCard } from './LineCard.tsx'
import { actNames, formBeginnings, formNames } from './lineWords.ts'
import { MoveForm } from './MoveForm.tsx'
import { commitmentFacts, moveFacts } from './moveFacts.ts'
import { OutcomeField } from './OutcomeField.tsx'
import styles from './Strategy.module.css'
import { SwapTest } from './SwapTest.tsx'
import { useLineFields } from './useLineFields.ts'
import { ValueField } from './ValueField.tsx'

interface KindCardProps {
  readonly line: Line
  readonly number?: number
}

/** A line with what its kind has beside the words. */
export function KindCard({ line, number }: KindCardProps) {
  if (line.kind === 'move') return <MoveCard move={line} {...(number ? { number } : {})} />
  if (line.kind === 'guardrail') return <GuardrailCard guardrail={line} />
  if (line.kind === 'commitment') return <CommitmentCard commitment={line} />
  if (line.kind === 'statement') return <StatementCard statement={line} />
  return <LineCard line={line} />
}

function StatementCard({ statement }: { readonly statement: Statement }) {
  const { swap } = statement
  const facts = swap === undefined ? [] : [swap === 'no' ? texts.swap_no() : texts.swap_yes()]
  return (
    <LineCard line={statement}>
      <Details line={statement} facts={facts} empty={texts.swap_unasked()}>
        <SwapTest line={statement} />
      </Details>
    </LineCard>
  )
}

function MoveCard({ move, number }: { readonly move: Move; readonly number?: number }) {
  return (
    <LineCard line={move} {...(number === undefined ? {} : { number })}>
      <Details line={move} facts={moveFacts(move)} empty={texts.strategy_nothingFilled()}>
        <MoveForm move={move} />
      </Details>
    </LineCard>
  )
}

function GuardrailCard({ guardrail }: { readonly guardrail: Guardrail }) {
  const { set, isFrozen } = useLineFields(guardrail.id)
  const { form, forWhat = '' } = guardrail
  const menu = guardrailForms.map(
    (id): MenuEntry => ({
      id,
      label: formNames[id](),
      isOn: id === form,
      isDisabled: isFrozen,
      onSelect: () => set({ form: id }),
    }),
  )
  return (
    <LineCard
      line={guardrail}
      menu={menu}
      before={<span className={styles.gapWords}>{formBeginnings[form]()}</span>}
      after={
        form === 'neverTrade' && (
          <ValueField
            label={texts.guardrail_neverTradeFor()}
            value={forWhat}
            isReadOnly={isFrozen}
            onCommit={(words) => set({ forWhat: words === '' ? undefined : words })}
          />
        )
      }
    />
  )
}

function CommitmentCard({ commitment }: { readonly commitment: Commitment }) {
  const layer = commitment.layer === undefined ? '' : labels.layer[commitment.layer]()
  return (
    <LineCard
      line={commitment}
      before={<span className={styles.gapWords}>{actNames[commitment.act]()}</span>}
    >
      {commitment.earlier && <OutcomeField commitment={commitment} />}
      <Details
        line={commitment}
        facts={commitmentFacts(commitment, layer)}
        empty={texts.commitment_nobody()}
      >
        <CommitmentForm commitment={commitment} />
      </Details>
    </LineCard>
  )
}
