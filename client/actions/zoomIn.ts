import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'
import { nextZoomStop, zoomTo } from './zoomTo.ts'

export const zoomIn = viewAction({
  name: 'zoomIn',
  label: () => texts.action_zoomIn(),
  keys: ['+', '=', 'Mod+=', 'Mod++'],
  run: (view) => zoomTo(view, nextZoomStop(view.getState().camera.zoom, 'in')),
})
