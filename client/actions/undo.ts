import { texts } from '#client/texts'
import type { Action } from './action.ts'
import { mayWrite } from './boardAction.ts'

/** Takes back this person's last act; nobody else's. */
export const undo: Action = {
  name: 'undo',
  label: () => texts.action_undo(),
  keys: ['Mod+Z'],
  isPossible: (context) => mayWrite(context) && context.view.getState().canUndo,
  run: (context) => {
    if (undo.isPossible(context)) context.undo()
  },
}
