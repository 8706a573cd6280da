import { setTool } from '#client/actions'
import { panning } from '../camera/panning.ts'
import type { ToolContext, ToolState } from '../toolState.ts'

/** The hand touches nothing: every drag pans. */
export function handIdle(context: ToolContext): ToolState {
  const state: ToolState = {
    path: 'hand.idle',
    handle: (event) => {
      if (event.kind === 'pointerDown' && event.button !== 'secondary')
        return panning(context, event)
      if (event.kind === 'escape') setTool.run(context.actions, 'select')
      return state
    },
  }
  return state
}
