import { texts } from '#client/texts'
import type { Action } from '../action.ts'
import { setPreferences } from '../setPreferences.ts'

/** Shows the small map of the board, or puts it away; the browser remembers it. */
export const toggleMinimap: Action = {
  name: 'toggleMinimap',
  label: () => texts.minimap_show(),
  isPossible: () => true,
  run: (context) => {
    const isShown = context.view.getState().preferences?.minimap ?? true
    setPreferences.run(context, { minimap: !isShown })
  },
}
