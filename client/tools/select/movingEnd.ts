import { setArrowEnd, withEnd } from '#client/actions'
import type { PointerInput } from '#client/input'
import type { Arrow } from '#shared/board'
import { targetAt } from '../arrow/targetAt.ts'
import { isGivenUp } from '../endsGesture.ts'
import { isDrag } from '../isDrag.ts'
import type { ToolContext, ToolState } from '../toolState.ts'

/** One end of an arrow is in the hand: it holds on to the item it is let go over, after a mere press where the second one is let go. */
export function movingEnd(
  context: ToolContext,
  start: PointerInput,
  { arrow, end }: { readonly arrow: Arrow; readonly end: 'from' | 'to' },
): ToolState {
  const { actions } = context
  const { view } = actions
  const clear = () => view.setState({ draft: undefined })
  let hasLetGo = false
  const state: ToolState = {
    path: 'select.movingEnd',
    handle: (event) => {
      if (event.kind === 'pointerMove' && (hasLetGo || isDrag(start, event))) {
        const item = withEnd(arrow, end, targetAt(context, event), view.getState())
        view.setState({ draft: { kind: 'drawing', item } })
      }
      if (event.kind === 'doubleClick') return giveUp().handle(event)
      if (isGivenUp(event)) return giveUp()
      if (event.kind !== 'pointerUp') return state
      const hasMoved = isDrag(start, event)
      if (!hasMoved && !hasLetGo) {
        hasLetGo = true
        return state
      }
      if (hasMoved)
        setArrowEnd.run(actions, { id: arrow.id, end, target: targetAt(context, event) })
      return giveUp()
    },
    cancel: clear,
  }
  return state

  function giveUp(): ToolState {
    clear()
    return context.rest()
  }
}
