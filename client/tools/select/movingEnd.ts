import { setArrowEnd, withEnd } from '#client/actions'
import type { PointerInput } from '#client/input'
import type { Arrow } from '#shared/board'
import { targetAt } from '../arrow/targetAt.ts'
import { endsGesture } from '../endsGesture.ts'
import { isDrag } from '../isDrag.ts'
import type { ToolContext, ToolState } from '../toolState.ts'

/** One end of an arrow is in the hand: it holds on to the item it is let go over. */
export function movingEnd(
  context: ToolContext,
  start: PointerInput,
  { arrow, end }: { readonly arrow: Arrow; readonly end: 'from' | 'to' },
): ToolState {
  const { actions } = context
  const { view } = actions
  const clear = () => view.setState({ draft: undefined })
  let hasMoved = false
  const state: ToolState = {
    path: 'select.movingEnd',
    handle: (event) => {
      if (event.kind === 'pointerMove') {
        hasMoved ||= isDrag(start, event)
        const item = withEnd(arrow, end, targetAt(context, event), view.getState())
        if (hasMoved) view.setState({ draft: { kind: 'drawing', item } })
      }
      if (!endsGesture(event)) return state
      if (event.kind === 'pointerUp' && hasMoved)
        setArrowEnd.run(actions, { id: arrow.id, end, target: targetAt(context, event) })
      clear()
      return context.rest()
    },
    cancel: clear,
  }
  return state
}
