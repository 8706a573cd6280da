import { texts } from '#client/texts'
import { commandAction } from './commandAction.ts'

/** Locks the board for participants (true) or gives it back to them (false). */
export const sendSetLocked = commandAction<boolean>({
  name: 'sendSetLocked',
  label: () => texts.action_setLocked(),
  act: 'setLocked',
  command: (locked) => ({ type: 'setLocked', locked }),
})
