import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'

/** Takes away whatever lies over the board. */
export const closeOverlay = viewAction({
  name: 'closeOverlay',
  label: () => texts.ui_close(),
  isPossible: (view) => view.getState().overlay !== undefined,
  run: (view) => view.setState({ overlay: undefined }),
})
