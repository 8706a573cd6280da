import { addLine } from '#client/actions'
import { texts } from '#client/texts'
import type { Move } from '#shared/board'
import { usePanelParts } from '../panelParts.ts'
import { useAction } from '../useAction.ts'
import { AddButton } from './AddButton.tsx'
import { Section } from './Section.tsx'
import { Slot } from './Slot.tsx'
import { useAgreed } from './useAgreed.ts'

/** What the team will do, ranked. */
export function MovesSection({ moves }: { readonly moves: readonly Move[] }) {
  const { context } = usePanelParts()
  const { isPossible } = useAction(addLine)
  return (
    <Section
      title={texts.strategy_moves()}
      lead={texts.strategy_movesLead()}
      agreed={useAgreed(moves)}
      count={moves.length}
    >
      <Slot isNumbered kind="move" lines={moves} empty={texts.strategy_noMoves()}>
        {isPossible && (
          <AddButton
            label={texts.strategy_addMove()}
            onPress={() => addLine.run(context, { kind: 'move' })}
          />
        )}
      </Slot>
    </Section>
  )
}
