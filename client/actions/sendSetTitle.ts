import { texts } from '#client/texts'
import { commandAction } from './commandAction.ts'

/** Names the workshop. */
export const sendSetTitle = commandAction<string>({
  name: 'sendSetTitle',
  label: () => texts.action_setTitle(),
  act: 'setTitle',
  command: (title) => ({ type: 'setTitle', title }),
})
