import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'

/** Shows what a person may set for themselves: what is read out, and whether letters are keys. */
export const openPreferences = viewAction({
  name: 'openPreferences',
  label: () => texts.preferences_title(),
  run: (view) => view.setState({ overlay: { kind: 'preferences' } }),
})
