import { texts } from '#client/texts'
import { boxAround, cameraToFit } from '#shared/geometry'
import { viewAction } from './viewAction.ts'

const marginPx = 96
/** A single note fills no more of the screen than is pleasant to read. */
const atMost = 2

/** Shows the selection as large as it fits. */
export const zoomToSelection = viewAction({
  name: 'zoomToSelection',
  label: () => texts.action_zoomToSelection(),
  keys: ['Shift+2'],
  isPossible: (view) => view.getState().selection.size > 0,
  run: (view) => {
    const { items, selection, viewport } = view.getState()
    const around = boxAround([...selection].flatMap((id) => items.get(id)?.box ?? []))
    if (around) view.setState({ camera: cameraToFit(around, viewport, marginPx, atMost) })
  },
})
