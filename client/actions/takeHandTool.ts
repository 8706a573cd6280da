import { texts } from '#client/texts'
import type { Action } from './action.ts'
import { setTool } from './setTool.ts'

/** Puts the hand tool into the hand: every drag moves the board. */
export const takeHandTool: Action = {
  name: 'takeHandTool',
  label: () => texts.action_takeHandTool(),
  keys: ['H'],
  isPossible: () => true,
  run: (context) => setTool.run(context, 'hand'),
}
