import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'
import { nextZoomStop, zoomTo } from './zoomTo.ts'

/** To the next stop of the scale, around the middle of the view. */
export const zoomOut = viewAction({
  name: 'zoomOut',
  label: () => texts.action_zoomOut(),
  keys: ['-', 'Mod+-'],
  run: (view) => zoomTo(view, nextZoomStop(view.getState().camera.zoom, 'out')),
})
