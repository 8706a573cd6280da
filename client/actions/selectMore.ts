import { texts } from '#client/texts'
import { asksForSelection } from './selectedItems.ts'
import { viewAction } from './viewAction.ts'

/** From now on every press on an item adds it to the selection or takes it away, as with Shift held: without keys, without a drag. */
export const selectMore = viewAction({
  name: 'selectMore',
  label: () => texts.action_selectMore(),
  isPossible: (view) => view.getState().selection.size > 0,
  whyNot: asksForSelection,
  run: (view) => view.setState({ isSelectingMore: true, tool: 'select' }),
})

/** A press on an item selects it alone again. The selection stays. */
export const endSelectMore = viewAction({
  name: 'endSelectMore',
  label: () => texts.hand_done(),
  run: (view) => view.setState({ isSelectingMore: false }),
})
