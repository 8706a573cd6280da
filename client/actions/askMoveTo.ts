import { texts } from '#client/texts'
import { boardAction } from './boardAction.ts'
import { hasSelection } from './selectedItems.ts'

/** Asks where the selection shall go: a list of zones instead of a drag. */
export const askMoveTo = boardAction({
  name: 'askMoveTo',
  label: () => texts.action_moveTo(),
  keys: ['M'],
  isPossible: (context) =>
    hasSelection(context) && (context.view.getState().session?.zones.length ?? 0) > 0,
  run: ({ view }) => view.setState({ overlay: { kind: 'moveTo' } }),
})
