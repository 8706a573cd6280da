import { texts } from '#client/texts'
import { Choices } from '#client/ui'
import type { Move, Statement } from '#shared/board'
import { useLineFields } from './useLineFields.ts'

/** The swap test of a line: whether a competitor would sign it, too. Nothing people agree on, so it can be answered at any time. */
export function SwapTest({ line }: { readonly line: Move | Statement }) {
  const hand = useLineFields(line.id)
  return (
    <div data-field="swap">
      <Choices
        label={texts.move_swap()}
        look="scale"
        options={[
          { id: 'yes', label: texts.move_swapYes() },
          { id: 'no', label: texts.move_swapNo() },
        ]}
        value={line.swap}
        isDisabled={hand.isReadOnly}
        onChange={(swap) => hand.set({ swap })}
      />
    </div>
  )
}
