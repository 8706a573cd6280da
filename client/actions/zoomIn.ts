import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'
import { nextZoomStop, zoomTo } from './zoomTo.ts'

/** To the next stop of the scale, around the middle of the view. */
export const zoomIn = viewAction({
  name: 'zoomIn',
  label: () => texts.action_zoomIn(),
  keys: ['+', '=', 'Mod+=', 'Mod++'],
  run: (view) => zoomTo(view, nextZoomStop(view.getState().camera.zoom, 'in')),
})
