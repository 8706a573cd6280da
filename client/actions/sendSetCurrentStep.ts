import { texts } from '#client/texts'
import { commandAction } from './commandAction.ts'

/** Moves the agenda to a step (its id). */
export const sendSetCurrentStep = commandAction<string>({
  name: 'sendSetCurrentStep',
  label: () => texts.action_setCurrentStep(),
  act: 'setCurrentStep',
  command: (step) => ({ type: 'setCurrentStep', step }),
})
