import { mayWrite, selectItems } from '#client/actions'
import type { PointerInput } from '#client/input'
import type { Item } from '#shared/board'
import { panning } from '../camera/panning.ts'
import { endsGesture } from '../endsGesture.ts'
import { isDrag } from '../isDrag.ts'
import type { ToolContext, ToolState } from '../toolState.ts'
import { moving } from './moving.ts'

/** An item is pressed: a click selects it (with Shift, or while more is being selected, adds or takes it away), a drag moves the selection with it. Who may not write pans instead. */
export function pointingItem(context: ToolContext, start: PointerInput, item: Item): ToolState {
  const { actions } = context
  const { selection, isSelectingMore } = actions.view.getState()
  const wasSelected = selection.has(item.id)
  const isAdded = start.modifiers.shift || isSelectingMore === true
  if (!wasSelected && !isAdded) selectItems.run(actions, [item.id])
  const state: ToolState = {
    path: 'select.pointingItem',
    handle: (event) => {
      if (event.kind === 'pointerMove' && isDrag(start, event)) {
        if (!mayWrite(actions)) return panning(context, start).handle(event)
        if (!wasSelected && isAdded) selectItems.run(actions, [...selection, item.id])
        return moving(context, start).handle(event)
      }
      if (event.kind === 'pointerUp') selectItems.run(actions, clicked())
      return endsGesture(event) ? context.rest() : state
    },
  }
  const clicked = (): readonly string[] => {
    if (!isAdded) return [item.id]
    return wasSelected ? [...selection].filter((id) => id !== item.id) : [...selection, item.id]
  }
  return state
}
