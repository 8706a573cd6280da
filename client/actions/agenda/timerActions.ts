import { texts } from '#client/texts'
import { commandAction } from '../commandAction.ts'

export const sendPauseTimer = commandAction<void>({
  name: 'sendPauseTimer',
  label: () => texts.action_pauseTimer(),
  act: 'pauseTimer',
  command: () => ({ type: 'pauseTimer' }),
})

export const sendResumeTimer = commandAction<void>({
  name: 'sendResumeTimer',
  label: () => texts.action_resumeTimer(),
  act: 'resumeTimer',
  command: () => ({ type: 'resumeTimer' }),
})

/** @param seconds more, or less */
export const sendAddTime = commandAction<number>({
  name: 'sendAddTime',
  label: () => texts.action_addTime(),
  act: 'addTime',
  command: (seconds) => ({ type: 'addTime', seconds }),
})

/** A timer beside the agenda. @param seconds how long */
export const sendStartTimer = commandAction<number>({
  name: 'sendStartTimer',
  label: () => texts.action_startTimer(),
  act: 'startTimer',
  command: (seconds) => ({ type: 'startTimer', seconds }),
})

export const sendStopTimer = commandAction<void>({
  name: 'sendStopTimer',
  label: () => texts.action_stopTimer(),
  act: 'stopTimer',
  command: () => ({ type: 'stopTimer' }),
})
