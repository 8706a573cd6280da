import { texts } from '#client/texts'
import { openRoundOf } from '#client/view'
import type { OnSiteBallot } from '#shared/protocol'
import type { Action } from '../action.ts'
import { type CommandAction, commandAction } from '../commandAction.ts'

interface OnSiteVotes {
  readonly round: string
  /** Undefined: takes back what was entered. */
  readonly ballot: OnSiteBallot | undefined
}

const send = commandAction<OnSiteVotes>({
  name: 'castOnSite',
  label: () => texts.action_castOnSite(),
  act: 'castOnSite',
  command: ({ round, ballot }) => ({ type: 'castOnSite', round, ...(ballot ? { ballot } : {}) }),
})

/** Enters what people on site answered, in the place of what was entered before, and remembers it for the next look. */
export const castOnSite: CommandAction<OnSiteVotes> = {
  ...send,
  run: async (context, votes) => {
    const answer = await send.run(context, votes)
    const { round, ballot } = votes
    if (answer.ok) context.view.setState({ onSiteBallot: ballot && { round, ballot } })
    return answer
  },
}

/** Asks what people on site answered; for facilitators, in a round that can take it. */
export const askOnSiteVotes: Action = {
  name: 'askOnSiteVotes',
  label: () => texts.action_castOnSite(),
  isPossible: (context) => {
    const { session } = context.view.getState()
    const round = openRoundOf(session)
    const isAsked = round !== undefined && round.kind !== 'pairwise'
    return isAsked && session?.onSite !== undefined && send.isPossible(context)
  },
  run: ({ view }) => {
    const round = openRoundOf(view.getState().session)
    if (round) view.setState({ overlay: { kind: 'onSiteVotes', round: round.id } })
  },
}
