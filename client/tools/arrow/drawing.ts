import { createArrowBetween, newArrow } from '#client/actions'
import type { PointerInput } from '#client/input'
import { isGivenUp } from '../endsGesture.ts'
import { isDrag } from '../isDrag.ts'
import type { ToolContext, ToolState } from '../toolState.ts'
import { targetAt } from './targetAt.ts'

/** An arrow hangs on the pointer: it ends where a drag is let go, or after a mere press where the second one is let go. */
export function arrowDrawing(context: ToolContext, start: PointerInput): ToolState {
  const { actions } = context
  const from = targetAt(context, start)
  const clear = () => actions.view.setState({ draft: undefined })
  const show = (event: PointerInput) => {
    const item = newArrow(actions, from, targetAt(context, event))
    actions.view.setState({ draft: { kind: 'drawing', item } })
  }
  let hasLetGo = false
  const state: ToolState = {
    path: 'arrow.drawing',
    handle: (event) => {
      if (event.kind === 'pointerMove' && (hasLetGo || isDrag(start, event))) show(event)
      if (isGivenUp(event)) {
        clear()
        return context.rest()
      }
      if (event.kind !== 'pointerUp') return state
      if (!isDrag(start, event)) {
        hasLetGo = true
        return state
      }
      createArrowBetween.run(actions, { from, to: targetAt(context, event) })
      clear()
      return context.rest()
    },
    cancel: clear,
  }
  return state
}
