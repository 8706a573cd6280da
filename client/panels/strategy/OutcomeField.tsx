import { texts } from '#client/texts'
import { Choices } from '#client/ui'
import { type Commitment, outcomes } from '#shared/board'
import { outcomeNames } from './lineWords.ts'
import { useLineFields } from './useLineFields.ts'

/** What became of a commitment of an earlier workshop. */
export function OutcomeField({ commitment }: { readonly commitment: Commitment }) {
  const { set, isReadOnly } = useLineFields(commitment.id)
  return (
    <Choices
      label={texts.earlier_outcome()}
      look="scale"
      options={outcomes.map((id) => ({ id, label: outcomeNames[id]() }))}
      value={commitment.outcome}
      isDisabled={isReadOnly}
      onChange={(outcome) => set({ outcome })}
    />
  )
}
