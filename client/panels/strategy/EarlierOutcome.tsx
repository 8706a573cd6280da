import { texts } from '#client/texts'
import { Choices } from '#client/ui'
import { type Commitment, type Outcome, outcomes } from '#shared/board'
import { useLineFields } from './useLineFields.ts'

/** Of a commitment of an earlier workshop: what became of it. */
export function EarlierOutcome({ commitment }: { readonly commitment: Commitment }) {
  const { set, isReadOnly } = useLineFields(commitment.id)
  return (
    <Choices
      label={texts.commitment_earlier()}
      look="scale"
      options={outcomes.map((id) => ({ id, label: outcomeNames[id]() }))}
      value={commitment.outcome}
      isDisabled={isReadOnly}
      onChange={(outcome) => set({ outcome })}
    />
  )
}

const outcomeNames: Readonly<Record<Outcome, () => string>> = {
  kept: texts.commitment_kept,
  changed: texts.commitment_changed,
  dropped: texts.commitment_dropped,
}
