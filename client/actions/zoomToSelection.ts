import { texts } from '#client/texts'
import { boxAround } from '#shared/geometry'
import { cameraClearOfBars } from './cameraClearOfBars.ts'
import { asksForSelection } from './selectedItems.ts'
import { viewAction } from './viewAction.ts'

const marginPx = 72
/** A single note fills no more of the screen than is pleasant to read. */
const atMost = 2

/** Shows the selection as large as it fits. */
export const zoomToSelection = viewAction({
  name: 'zoomToSelection',
  label: () => texts.action_zoomToSelection(),
  keys: ['Shift+2'],
  whyNot: asksForSelection,
  isPossible: (view) => view.getState().selection.size > 0,
  run: (view) => {
    const state = view.getState()
    const { items, selection } = state
    const around = boxAround([...selection].flatMap((id) => items.get(id)?.box ?? []))
    if (around) view.setState({ camera: cameraClearOfBars(around, state, marginPx, atMost) })
  },
})
