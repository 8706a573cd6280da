import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'

/** Looks where one likes again. */
export const stopFollowing = viewAction({
  name: 'stopFollowing',
  label: () => texts.action_stopFollowing(),
  isPossible: (view) => view.getState().following !== undefined,
  run: (view) => view.setState({ following: undefined }),
})
