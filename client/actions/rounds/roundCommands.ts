import { texts } from '#client/texts'
import type { RoundStart } from '#shared/protocol'
import { commandAction } from '../commandAction.ts'

export const sendOpenRound = commandAction<RoundStart>({
  name: 'sendOpenRound',
  label: () => texts.action_openRound(),
  act: 'openRound',
  command: (round) => ({ type: 'openRound', round }),
})

/** Closes the round (its id): its ballots are counted and everybody sees the result. */
export const sendCloseRound = commandAction<string>({
  name: 'sendCloseRound',
  label: () => texts.action_closeRound(),
  act: 'closeRound',
  command: (round) => ({ type: 'closeRound', round }),
})

/** Asks the same again. `id` is that of the new round. */
export const sendRevote = commandAction<{ readonly round: string; readonly id: string }>({
  name: 'sendRevote',
  label: () => texts.action_revote(),
  act: 'revote',
  command: (again) => ({ type: 'revote', ...again }),
})

/** Which result (the id of its round) the projector shows; undefined: none. */
export const sendSetProjected = commandAction<string | undefined>({
  name: 'sendSetProjected',
  label: () => texts.action_setProjected(),
  act: 'setProjected',
  command: (round) => ({ type: 'setProjected', ...(round === undefined ? {} : { round }) }),
})

/** Takes a round (its id) away with its ballots and its result. */
export const sendRemoveRound = commandAction<string>({
  name: 'sendRemoveRound',
  label: () => texts.action_removeRound(),
  act: 'removeRound',
  command: (round) => ({ type: 'removeRound', round }),
})
