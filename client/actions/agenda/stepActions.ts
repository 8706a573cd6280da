import { texts } from '#client/texts'
import type { Step } from '#shared/protocol'
import { commandAction } from '../commandAction.ts'

/** Begins a step (its id); without one the agenda is left. */
export const sendBeginStep = commandAction<string | undefined>({
  name: 'sendBeginStep',
  label: () => texts.action_beginStep(),
  act: 'setCurrentStep',
  command: (step) => ({ type: 'setCurrentStep', ...(step === undefined ? {} : { step }) }),
})

/** Changes a step, or adds it as the last one. */
export const sendSetStep = commandAction<Step>({
  name: 'sendSetStep',
  label: () => texts.action_setStep(),
  act: 'setStep',
  command: (step) => ({ type: 'setStep', step }),
})

export const sendRemoveStep = commandAction<string>({
  name: 'sendRemoveStep',
  label: () => texts.action_removeStep(),
  act: 'removeStep',
  command: (step) => ({ type: 'removeStep', step }),
})

/** Puts a step before another one, or last. */
export const sendMoveStep = commandAction<{
  readonly step: string
  readonly before: string | undefined
}>({
  name: 'sendMoveStep',
  label: () => texts.action_moveStep(),
  act: 'moveStep',
  command: ({ step, before }) => ({
    type: 'moveStep',
    step,
    ...(before === undefined ? {} : { before }),
  }),
})

/** When the workshop is to end, ms by the server's clock; undefined: no end. */
export const sendSetEnd = commandAction<number | undefined>({
  name: 'sendSetEnd',
  label: () => texts.action_setEnd(),
  act: 'setEnd',
  command: (endsAtMs) => ({ type: 'setEnd', ...(endsAtMs === undefined ? {} : { endsAtMs }) }),
})
