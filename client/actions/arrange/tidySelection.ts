import { texts } from '#client/texts'
import { arrangeAction } from './arrangeAction.ts'
import { tidyByZone } from './tidyByZone.ts'

/** Lays the selection out in a grid, zone by zone, in the order it is read. */
export const tidySelection = arrangeAction({
  name: 'tidySelection',
  label: () => texts.action_tidySelection(),
  keys: ['Alt+Shift+T'],
  atLeast: 2,
  arrange: (items, { view }) => tidyByZone(items, view.getState().session?.zones ?? []),
})
