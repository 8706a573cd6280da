import { toolIdle } from '../toolIdle.ts'
import type { ToolContext, ToolState } from '../toolState.ts'
import { penDrawing } from './drawing.ts'

/** The pen is over the board. */
export function penIdle(context: ToolContext): ToolState {
  return toolIdle(context, { path: 'pen.idle', begin: penDrawing })
}
