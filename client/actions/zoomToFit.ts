import { texts } from '#client/texts'
import { boxAround } from '#shared/geometry'
import { cameraClearOfBars } from './cameraClearOfBars.ts'
import { viewAction } from './viewAction.ts'

const marginPx = 24

/** Shows the whole board: all zones and all items. An empty board goes back to its origin at 100 %. */
export const zoomToFit = viewAction({
  name: 'zoomToFit',
  label: () => texts.action_zoomToFit(),
  keys: ['Shift+1'],
  run: (view) => {
    const state = view.getState()
    const { items, session } = state
    const boxes = [...items.values()].map(({ box }) => box)
    const whole = boxAround([...boxes, ...(session?.zones ?? [])])
    view.setState({
      camera: whole ? cameraClearOfBars(whole, state, marginPx) : { x: 0, y: 0, zoom: 1 },
    })
  },
})
