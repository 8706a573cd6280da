import { noteBoxAt, setTool } from '#client/actions'
import type { InputEvent, PointerInput } from '#client/input'
import type { View } from '#client/view'
import { panning } from '../camera/panning.ts'
import type { ToolContext, ToolState } from '../toolState.ts'
import { notePointing } from './pointing.ts'

/** A note hangs on the pointer, waiting for its place. */
export function noteIdle(context: ToolContext): ToolState {
  const { view } = context.actions
  const clear = () => view.setState({ draft: undefined })
  const state: ToolState = {
    path: 'note.idle',
    handle: (event) => {
      if (event.kind === 'pointerDown')
        return event.button === 'secondary' ? state : press(context, event)
      if (event.kind === 'escape') {
        clear()
        setTool.run(context.actions, 'select')
        return state
      }
      showPlace(view, event)
      return state
    },
    cancel: clear,
  }
  return state
}

function press(context: ToolContext, event: PointerInput): ToolState {
  const isPan = event.button === 'middle' || event.modifiers.space
  if (!isPan) return notePointing(context, event)
  context.actions.view.setState({ draft: undefined })
  return panning(context, event)
}

/** A finger has no place before it presses. */
function showPlace(view: View, event: InputEvent): void {
  if (event.kind === 'pointerLeave') view.setState({ draft: undefined })
  if (event.kind === 'pointerMove' && event.device !== 'touch')
    view.setState({ draft: { kind: 'placing', box: noteBoxAt(event.boardPoint) } })
}
