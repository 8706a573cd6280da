import { texts } from '#client/texts'
import type { Action } from './action.ts'
import { setTool } from './setTool.ts'

/** Puts the select tool into the hand. */
export const takeSelectTool: Action = {
  name: 'takeSelectTool',
  label: () => texts.action_takeSelectTool(),
  keys: ['V'],
  isPossible: () => true,
  run: (context) => setTool.run(context, 'select'),
}
