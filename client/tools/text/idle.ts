import { toolIdle } from '../toolIdle.ts'
import type { ToolContext, ToolState } from '../toolState.ts'
import { textPointing } from './pointing.ts'

/** The next press begins a text. */
export function textIdle(context: ToolContext): ToolState {
  return toolIdle(context, { path: 'text.idle', begin: textPointing })
}
