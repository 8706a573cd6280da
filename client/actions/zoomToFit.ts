import { texts } from '#client/texts'
import { boxAround, cameraToFit } from '#shared/geometry'
import { viewAction } from './viewAction.ts'

const marginPx = 48

/** Shows the whole board: all zones and all items. An empty board goes back to its origin at 100 %. */
export const zoomToFit = viewAction({
  name: 'zoomToFit',
  label: () => texts.action_zoomToFit(),
  keys: ['Shift+1'],
  run: (view) => {
    const { items, session, viewport } = view.getState()
    const boxes = [...items.values()].map(({ box }) => box)
    const whole = boxAround([...boxes, ...(session?.zones ?? [])])
    view.setState({
      camera: whole ? cameraToFit(whole, viewport, marginPx) : { x: 0, y: 0, zoom: 1 },
    })
  },
})
