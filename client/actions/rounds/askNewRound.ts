import { texts } from '#client/texts'
import { openRoundOf } from '#client/view'
import { isVotable } from '#shared/session'
import type { Action } from '../action.ts'
import { viewAction } from '../viewAction.ts'
import { sendOpenRound } from './roundCommands.ts'

/** Asks what a new round shall be about; for facilitators, while none is open. */
export const askNewRound: Action = {
  name: 'askNewRound',
  label: () => texts.action_askNewRound(),
  isPossible: (context) =>
    sendOpenRound.isPossible(context) && openRoundOf(context.view.getState().session) === undefined,
  run: ({ view }) => view.setState({ overlay: { kind: 'newRound' } }),
}

/** A dot vote on what is selected. */
export const voteOnSelection: Action = {
  name: 'voteOnSelection',
  label: () => texts.action_voteOnSelection(),
  isPossible: (context) => {
    const { selection, items, privateIds } = context.view.getState()
    const isThere = [...selection].some((id) => {
      const item = items.get(id)
      return item !== undefined && isVotable(item) && !privateIds?.has(id)
    })
    return isThere && askNewRound.isPossible(context)
  },
  run: ({ view }) => view.setState({ overlay: { kind: 'newRound', isOfSelection: true } }),
}

/** Shows the votes beside the board. */
export const openRounds = viewAction({
  name: 'openRounds',
  label: () => texts.action_openRounds(),
  run: (view) => view.setState({ panel: 'rounds' }),
})
