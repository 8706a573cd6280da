import { texts } from '#client/texts'
import { commandAction } from '../commandAction.ts'

/** "I'm done" with this step, or not yet after all. */
export const sendSetDone = commandAction<boolean>({
  name: 'sendSetDone',
  label: () => texts.action_setDone(),
  act: 'setDone',
  command: (done) => ({ type: 'setDone', done }),
})

/** One's own hand; `person` is whose hand a facilitator takes down. */
export const sendRaiseHand = commandAction<{
  readonly raised: boolean
  readonly person?: string
}>({
  name: 'sendRaiseHand',
  label: () => texts.action_raiseHand(),
  act: 'raiseHand',
  command: (hand) => ({ type: 'raiseHand', ...hand }),
})

export const sendAskForTime = commandAction<void>({
  name: 'sendAskForTime',
  label: () => texts.action_askForTime(),
  act: 'askForTime',
  command: () => ({ type: 'askForTime' }),
})
