import { texts } from '#client/texts'
import { viewAction } from '../viewAction.ts'

/** Shows one line where the strategy is shown, at a field of it where one is named. */
export const showLine = viewAction<{ readonly id: string; readonly field?: string | undefined }>({
  name: 'showLine',
  label: () => texts.strategy_showLine(),
  run: (view, shownLine) => view.setState({ shownLine: { ...shownLine } }),
})
