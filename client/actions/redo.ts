import { texts } from '#client/texts'
import type { Action } from './action.ts'
import { mayWrite } from './boardAction.ts'

/** Does again what undo took back. */
export const redo: Action = {
  name: 'redo',
  label: () => texts.action_redo(),
  keys: ['Mod+Shift+Z', 'Mod+Y'],
  isPossible: (context) => mayWrite(context) && context.view.getState().canRedo,
  run: (context) => {
    if (redo.isPossible(context)) context.redo()
  },
}
