import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'

/** Selects every item. */
export const selectAll = viewAction({
  name: 'selectAll',
  label: () => texts.action_selectAll(),
  keys: ['Mod+A'],
  isPossible: (view) => view.getState().items.size > 0,
  run: (view) => view.setState({ selection: new Set(view.getState().items.keys()) }),
})
