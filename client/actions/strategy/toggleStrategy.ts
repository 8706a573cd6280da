import { texts } from '#client/texts'
import { viewAction } from '../viewAction.ts'

/** Shows the strategy beside the board, or the board alone again. */
export const toggleStrategy = viewAction({
  name: 'toggleStrategy',
  label: () => texts.strategy_title(),
  keys: ['Y'],
  run: (view) =>
    view.setState(({ panel }) => ({ panel: panel === 'strategy' ? undefined : 'strategy' })),
})
