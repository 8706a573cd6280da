import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'
import { zoomTo } from './zoomTo.ts'

/** One board unit is one CSS px. */
export const zoomToFull = viewAction({
  name: 'zoomToFull',
  label: () => texts.action_zoomToFull(),
  keys: ['Shift+0', 'Mod+0'],
  run: (view) => zoomTo(view, 1),
})
