import { addLine } from '#client/actions'
import { texts } from '#client/texts'
import type { Commitment } from '#shared/board'
import { usePanelParts } from '../panelParts.ts'
import { useAction } from '../useAction.ts'
import { AddButton } from './AddButton.tsx'
import { KindCard } from './KindCard.tsx'
import { personNamed } from './peopleNames.ts'
import { Section } from './Section.tsx'
import { Slot } from './Slot.tsx'
import styles from './Strategy.module.css'
import { useAgreed } from './useAgreed.ts'

/** What people, functions and layers will stop, start or fund. A new one is at first one's own. */
export function CommitmentsSection({
  commitments,
}: {
  readonly commitments: readonly Commitment[]
}) {
  const { context } = usePanelParts()
  const { isPossible } = useAction(addLine)
  const own = commitments.filter((line) => !line.earlier)
  const earlier = commitments.filter((line) => line.earlier)
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
      agreed={useAgreed(own)}
      count={own.length}
    >
      {earlier.length > 0 && (
        <div className={styles.question}>
          <h4 className={styles.questionTitle}>{texts.earlier_title()}</h4>
          <ul className={styles.list}>
            {earlier.map((line) => (
              <KindCard key={line.id} line={line} />
            ))}
          </ul>
        </div>
      )}
      <Slot kind="commitment" lines={own} empty={texts.strategy_noCommitments()}>
        {isPossible && <AddButton label={texts.strategy_addCommitment()} onPress={add} />}
      </Slot>
    </Section>
  )
}
