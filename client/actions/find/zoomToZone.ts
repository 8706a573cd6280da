import { texts } from '#client/texts'
import { cameraClearOfBars } from '../cameraClearOfBars.ts'
import { viewAction } from '../viewAction.ts'

const marginPx = 24

/** Shows a zone (its id) as large as it fits. Nothing if there is no such zone. */
export const zoomToZone = viewAction<string>({
  name: 'zoomToZone',
  label: () => texts.zoom_toZone(),
  run: (view, id) => {
    const state = view.getState()
    const zone = state.session?.zones.find((one) => one.id === id)
    if (zone) view.setState({ camera: cameraClearOfBars(zone, state, marginPx) })
  },
})
