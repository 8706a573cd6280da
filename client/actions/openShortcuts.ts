import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'

/** Shows every key and gesture. */
export const openShortcuts = viewAction({
  name: 'openShortcuts',
  label: () => texts.shortcuts_title(),
  keys: ['?'],
  run: (view) => view.setState({ overlay: { kind: 'shortcuts' } }),
})
