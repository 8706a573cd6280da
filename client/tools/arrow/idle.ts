import { toolIdle } from '../toolIdle.ts'
import type { ToolContext, ToolState } from '../toolState.ts'
import { arrowDrawing } from './drawing.ts'

/** The next press is where an arrow begins. */
export function arrowIdle(context: ToolContext): ToolState {
  return toolIdle(context, { path: 'arrow.idle', begin: arrowDrawing })
}
