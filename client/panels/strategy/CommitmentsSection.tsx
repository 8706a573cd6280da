import { addLine } from '#client/actions'
import { texts } from '#client/texts'
import type { Commitment } from '#shared/board'
import { usePanelParts } from '../panelParts.ts'
import { useAction } from '../useAction.ts'
import { AddButton } from './AddButton.tsx'
import { personNamed } from './peopleNames.ts'
import { Section } from './Section.tsx'
import { Slot } from './Slot.tsx'
import { useAgreed } from './useAgreed.ts'

/** What people, functions and layers will stop, start or fund. A new one is at first one's own. */
export function CommitmentsSection({
  commitments,
}: {
  readonly commitments: readonly Commitment[]
}) {
  const { context } = usePanelParts()
  const { isPossible } = useAction(addLine)
  const add = () => {
    const { session, self } = context.view.getState()
    const me = session?.people.find(({ id }) => id === self.participantId)
    const by = session && personNamed(me?.name.trim() ?? '', session)
    const fields = {
      ...(by ? { by } : {}),
      ...(me?.function ? { function: me.function } : {}),
      ...(me?.layer ? { layer: me.layer } : {}),
    }
    addLine.run(context, { kind: 'commitment', fields })
  }
  return (
    <Section
      title={texts.strategy_commitments()}
      lead={texts.strategy_commitmentsLead()}
      agreed={useAgreed(commitments)}
      count={commitments.length}
    >
      <Slot kind="commitment" lines={commitments} empty={texts.strategy_noCommitments()}>
        {isPossible && <AddButton label={texts.strategy_addCommitment()} onPress={add} />}
      </Slot>
    </Section>
  )
}
