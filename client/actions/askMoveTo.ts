import { texts } from '#client/texts'
import { boardAction } from './boardAction.ts'
import { hasSelection } from './selectedItems.ts'

/** Asks where the selection shall go: a list of zones and clusters instead of a drag. */
export const askMoveTo = boardAction({
  name: 'askMoveTo',
  label: () => texts.action_moveTo(),
  keys: ['M'],
  isPossible: (context) => {
    const { session, clusters } = context.view.getState()
    return hasSelection(context) && (session?.zones.length ?? 0) + clusters.size > 0
  },
  run: ({ view }) => view.setState({ overlay: { kind: 'moveTo' } }),
})
