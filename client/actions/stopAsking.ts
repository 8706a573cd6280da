import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'

/** The question that was asked is answered, or not wanted any more. */
export const stopAsking = viewAction({
  name: 'stopAsking',
  label: () => texts.ui_close(),
  isPossible: (view) => view.getState().asking !== undefined,
  run: (view) => view.setState({ asking: undefined }),
})
