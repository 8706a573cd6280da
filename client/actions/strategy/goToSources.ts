import { texts } from '#client/texts'
import type { Action } from '../action.ts'
import { zoomToSelection } from '../zoomToSelection.ts'
import { sourceItems } from './lineSources.ts'

/** Selects what on the board a line (its id) came from, and shows it; nothing where all of it is gone. */
export const goToSources: Action<string> = {
  name: 'goToSources',
  label: () => texts.strategy_goToSources(),
  isPossible: () => true,
  run: (context, id) => {
    const state = context.view.getState()
    const line = state.lines.get(id)
    const found = line ? sourceItems(state, line) : []
    if (found.length === 0) return
    context.view.setState({ selection: new Set(found.map((item) => item.id)), editing: undefined })
    zoomToSelection.run(context)
  },
}
