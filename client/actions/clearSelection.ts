import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'

/** Selects nothing. Escape reaches it through the tools, which may have a gesture to cancel first. */
export const clearSelection = viewAction({
  name: 'clearSelection',
  label: () => texts.action_clearSelection(),
  isPossible: (view) => view.getState().selection.size > 0,
  run: (view) => view.setState({ selection: new Set() }),
})
