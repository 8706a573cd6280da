import { texts } from '#client/texts'
import type { Action } from '../action.ts'
import { commandAction } from '../commandAction.ts'

/** Brings everybody's private notes onto the board, or (by zone id) those that lie in a zone. */
export const sendReveal = commandAction<string | undefined>({
  name: 'sendReveal',
  label: () => texts.action_reveal(),
  act: 'reveal',
  command: (zone) => ({ type: 'reveal', ...(zone === undefined ? {} : { zone }) }),
})

/** Brings my own private notes onto the board. */
export const sendShareNotes = commandAction<void>({
  name: 'sendShareNotes',
  label: () => texts.action_shareNotes(),
  act: 'shareNotes',
  command: () => ({ type: 'shareNotes' }),
})

/** The same for keys and palette: everything that is hidden. */
export const revealNotes: Action = {
  name: 'revealNotes',
  label: sendReveal.label,
  isPossible: (context) =>
    sendReveal.isPossible(context) && (context.view.getState().hidden?.notes ?? 0) > 0,
  whyNot: (context) =>
    sendReveal.isPossible(context) ? texts.whyNot_nothingHidden() : texts.whyNot_facilitator(),
  run: (context) => void sendReveal.run(context, undefined),
}
