import { setTool } from '#client/actions'
import type { InputEvent, PointerInput } from '#client/input'
import { panning } from './camera/panning.ts'
import type { StatePath, ToolContext, ToolState } from './toolState.ts'

interface Idle {
  readonly path: StatePath
  /** The main button or a finger is pressed. */
  readonly begin: (context: ToolContext, start: PointerInput) => ToolState
  /** Shows what a press would do; a finger has no place before it presses. */
  readonly hover?: (context: ToolContext, event: Extract<InputEvent, PointerInput>) => void
}

/** A tool that waits for a press: the middle button and space pan, Escape puts it down. */
export function toolIdle(context: ToolContext, { path, begin, hover }: Idle): ToolState {
  const { view } = context.actions
  const clear = () => view.setState({ draft: undefined })
  const state: ToolState = {
    path,
    handle: (event) => {
      if (event.kind === 'pointerDown') {
        clear()
        const isPan = event.button === 'middle' || event.modifiers.space
        if (isPan) return panning(context, event)
        return event.button === 'secondary' ? state : begin(context, event)
      }
      if (event.kind === 'escape') {
        clear()
        setTool.run(context.actions, 'select')
      }
      if (event.kind === 'pointerLeave') clear()
      if (event.kind === 'pointerMove' && event.device !== 'touch') hover?.(context, event)
      return state
    },
    cancel: clear,
  }
  return state
}
