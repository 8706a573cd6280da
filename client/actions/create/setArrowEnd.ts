import { texts } from '#client/texts'
import type { ViewState } from '#client/view'
import {
  type Arrow,
  arrowPoints,
  moveItems,
  setItemFields,
  settleArrow,
  transact,
  withPoints,
} from '#shared/board'
import { boardAction } from '../boardAction.ts'
import type { ArrowTarget } from './newItem.ts'

/** Puts one end of an arrow somewhere else: onto an item, or a board point. */
export const setArrowEnd = boardAction<{
  readonly id: string
  readonly end: 'from' | 'to'
  readonly target: ArrowTarget
}>({
  name: 'setArrowEnd',
  label: () => texts.action_setArrowEnd(),
  run: ({ board, view }, { id, end, target }, change) => {
    const state = view.getState()
    const arrow = state.items.get(id)
    if (arrow?.kind !== 'arrow') return
    const { box, from, to } = withEnd(arrow, end, target, state)
    transact(board, change, () => {
      setItemFields(board, [[id, { from, to }]], change)
      moveItems(board, [[id, box]], change)
    })
  },
})

/** The arrow with one end elsewhere, settled. */
export function withEnd(
  arrow: Arrow,
  end: 'from' | 'to',
  { point, item }: ArrowTarget,
  { items, privateIds }: Pick<ViewState, 'items' | 'privateIds'>,
): Arrow {
  const points = { ...arrowPoints(arrow), [end]: point }
  // Others would learn from it that there is something.
  const isFree = item === undefined || privateIds?.has(item)
  const bound = isFree ? { x: 0, y: 0 } : { x: 0, y: 0, item }
  const moved = withPoints({ ...arrow, [end]: bound }, points.from, points.to)
  return settleArrow(moved, (id) => items.get(id))
}
