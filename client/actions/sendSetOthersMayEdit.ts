import { texts } from '#client/texts'
import { commandAction } from './commandAction.ts'

/** Lets participants change and delete what others wrote (true), or only their own (false). */
export const sendSetOthersMayEdit = commandAction<boolean>({
  name: 'sendSetOthersMayEdit',
  label: () => texts.rules_othersMayEdit(),
  act: 'setOthersMayEdit',
  command: (othersMayEdit) => ({ type: 'setOthersMayEdit', othersMayEdit }),
})
