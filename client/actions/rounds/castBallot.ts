import { texts } from '#client/texts'
import { mayVote, openRoundOf } from '#client/view'
import type { Ballot } from '#shared/protocol'
import type { Action, ActionContext } from '../action.ts'

/**
 * Makes this my ballot in the open round. I see it at once; "kept" is said only when the server has it. One is sent at a time:
 * what I change meanwhile is sent after it, so that the last is the one that stays.
 */
export const castBallot: Action<Ballot> = {
  name: 'castBallot',
  label: () => texts.action_castBallot(),
  isPossible: ({ view }) => {
    const state = view.getState()
    const round = openRoundOf(state.session)
    return round !== undefined && mayVote(state, round) && isReady(state.ballot?.state)
  },
  run: (context, wanted) => {
    const { ballot } = context.view.getState()
    if (ballot === undefined || !isReady(ballot.state)) return
    const isUnderWay = ballot.state === 'sending'
    context.view.setState({ ballot: { round: ballot.round, wanted, state: 'sending' } })
    if (!isUnderWay) void send(context, ballot.round)
  },
}

/** What was not kept, once more. */
export const castAgain: Action = {
  name: 'castAgain',
  label: () => texts.round_again(),
  isPossible: ({ view }) => view.getState().ballot?.state === 'failed',
  run: (context) => {
    const { ballot } = context.view.getState()
    if (ballot?.wanted === undefined) return
    castBallot.run(context, ballot.wanted)
  },
}

function isReady(state: string | undefined): boolean {
  return state !== undefined && state !== 'unread'
}

async function send(context: ActionContext, round: string): Promise<void> {
  const { view, sendCommand } = context
  for (;;) {
    const sent = view.getState().ballot
    if (sent?.round !== round || sent.wanted === undefined) return
    const answer = await sendCommand({ type: 'castBallot', round, ballot: sent.wanted })
    const now = view.getState().ballot
    if (now?.round !== round) return
    // Whatever became of that one, a newer one is wanted.
    if (now.wanted !== sent.wanted) continue
    const problem = answer.ok ? undefined : answer.problem?.detail
    view.setState({ ballot: { ...now, state: answer.ok ? 'kept' : 'failed', problem } })
    return
  }
}
