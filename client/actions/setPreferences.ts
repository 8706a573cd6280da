import { texts } from '#client/texts'
import type { Preferences } from '#client/view'
import { viewAction } from './viewAction.ts'

const usual: Preferences = { announce: 'all', singleKeys: true }

/** Changes how this person wants to be told and heard; what is left out stays. */
export const setPreferences = viewAction<Partial<Preferences>>({
  name: 'setPreferences',
  label: () => texts.preferences_title(),
  run: (view, change) =>
    view.setState(({ preferences = usual }) => ({ preferences: { ...preferences, ...change } })),
})
