import { texts } from '#client/texts'
import { addLine as writeLine } from '#shared/board'
import type { ActionContext } from '../action.ts'
import { boardAction } from '../boardAction.ts'
import { whyPrivateSelection } from '../privacy.ts'
import { asksForSelection } from '../selectedItems.ts'
import { hasRoomForLines, newLine } from './newLine.ts'

/** Marks two selected notes as contradicting each other: both cannot be followed. Once for each pair. */
export const markConflict = boardAction({
  name: 'markConflict',
  label: () => texts.action_markConflict(),
  whyNot: (context) => asksForSelection(context) ?? whyPrivateSelection(context),
  isPossible: (context) => hasRoomForLines(context) && pairOf(context) !== undefined,
  run: (context, _args, change) => {
    const between = pairOf(context)
    const line = between && newLine(context, { kind: 'conflict', fields: { between } })
    if (line) writeLine(context.board, line, change)
  },
})

/** The two notes that are selected, where they are everybody's and are not marked yet. */
function pairOf({ view }: ActionContext): [string, string] | undefined {
  const { items, selection, privateIds, lines } = view.getState()
  const [one, other, ...more] = [...selection].filter(
    (id) => items.get(id)?.kind === 'note' && !privateIds?.has(id),
  )
  if (one === undefined || other === undefined || more.length > 0 || selection.size > 2)
    return undefined
  const isMarked = [...lines.values()].some(
    (line) =>
      line.kind === 'conflict' && line.between.includes(one) && line.between.includes(other),
  )
  return isMarked ? undefined : [one, other]
}
