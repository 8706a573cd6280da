import { texts } from '#client/texts'
import { commandAction } from '../commandAction.ts'
import { viewAction } from '../viewAction.ts'

/** How many people are on site without a device; 0: none. */
export const sendSetOnSite = commandAction<number>({
  name: 'sendSetOnSite',
  label: () => texts.action_setOnSite(),
  act: 'setOnSite',
  command: (people) => ({ type: 'setOnSite', people }),
})

/** What I write from now on is for people on site, or my own again. */
export const writeOnSite = viewAction<boolean>({
  name: 'writeOnSite',
  label: () => texts.onSite_write(),
  run: (view, writesOnSite) => view.setState({ writesOnSite }),
})
