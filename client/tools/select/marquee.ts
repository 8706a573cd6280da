import { selectItems } from '#client/actions'
import type { PointerInput } from '#client/input'
import { boxFromPoints } from '#shared/geometry'
import { isGivenUp } from '../endsGesture.ts'
import type { ToolContext, ToolState } from '../toolState.ts'

/** A frame is drawn; everything it touches is selected at once, with Shift in addition to what was. Escape gives the old selection back. */
export function marquee(context: ToolContext, start: PointerInput): ToolState {
  const { actions, index } = context
  const { view } = actions
  const { selection, isSelectingMore } = view.getState()
  const kept = start.modifiers.shift || isSelectingMore ? selection : new Set<string>()
  const takeBack = () => view.setState({ draft: undefined, selection })
  const state: ToolState = {
    path: 'select.marquee',
    handle: (event) => {
      if (event.kind === 'pointerMove') {
        const box = boxFromPoints(start.boardPoint, event.boardPoint)
        const touched = index.itemsIn(box).map(({ id }) => id)
        view.setState({ draft: { kind: 'marquee', box } })
        selectItems.run(actions, [...kept, ...touched])
      }
      if (isGivenUp(event)) takeBack()
      else if (event.kind === 'pointerUp') view.setState({ draft: undefined })
      else return state
      return context.rest()
    },
    cancel: takeBack,
  }
  return state
}
