import { mayVote, openRoundOf, type View } from '#client/view'
import type { OwnBallot } from '#shared/protocol'
import type { ApiResult } from './apiResult.ts'

const retryMs = 3000

/**
 * Keeps `view.ballot` mine: reads my ballot when a round opens, when I come while one is open, and when I come back to this
 * window, where another of mine may have changed it meanwhile. What is on its way is never overwritten. @returns stops
 */
export function keepBallot(
  view: View,
  readBallot: (round: string) => Promise<ApiResult<OwnBallot>>,
  onReturn: (listen: () => void) => () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const current = () => {
    const state = view.getState()
    const round = openRoundOf(state.session)
    return round && mayVote(state, round) ? round.id : undefined
  }
  const read = async (round: string) => {
    const answer = await readBallot(round)
    const { ballot } = view.getState()
    if (current() !== round || ballot?.round !== round) return
    if (!answer.ok) {
      if (ballot.state === 'unread') timer = setTimeout(() => void read(round), retryMs)
      return
    }
    const isMine = ballot.state === 'unread' || ballot.state === 'kept'
    if (isMine) view.setState({ ballot: { round, wanted: answer.value.ballot, state: 'kept' } })
  }
  const follow = () => {
    const round = current()
    const { ballot } = view.getState()
    if (round === ballot?.round) return
    clearTimeout(timer)
    if (round === undefined) return view.setState({ ballot: undefined })
    view.setState({ ballot: { round, wanted: undefined, state: 'unread' } })
    void read(round)
  }
  const stop = view.subscribe((state, before) => {
    const isSame = state.session === before.session && state.self === before.self
    if (!isSame) follow()
  })
  const stopListening = onReturn(() => {
    const round = current()
    if (round !== undefined && view.getState().ballot?.state === 'kept') void read(round)
  })
  follow()
  return () => {
    stop()
    stopListening()
    clearTimeout(timer)
  }
}
