import { openRoundOf, type View, type ViewState } from '#client/view'
import type { OwnBallot } from '#shared/protocol'
import type { ApiResult } from './apiResult.ts'

/**
 * Keeps `view.onSiteBallot`: what I, a facilitator, entered in the open round for people on site, read when I come back to a
 * round in which I did. @returns stops
 */
export function keepOnSite(
  view: View,
  readBallot: (round: string) => Promise<ApiResult<OwnBallot>>,
): () => void {
  const read = async (round: string) => {
    const answer = await readBallot(round)
    if (!answer.ok || enteredIn(view.getState()) !== round) return
    const { onSite: ballot } = answer.value
    if (ballot) view.setState({ onSiteBallot: { round, ballot } })
  }
  const follow = (state: ViewState) => {
    const round = enteredIn(state)
    const known = state.onSiteBallot?.round
    if (round === undefined && known !== undefined && known !== openRoundOf(state.session)?.id) {
      view.setState({ onSiteBallot: undefined })
    }
    if (round !== undefined && round !== known) void read(round)
  }
  const stop = view.subscribe((state, before) => {
    const isSame =
      enteredIn(state) === enteredIn(before) && state.session?.rounds === before.session?.rounds
    if (!isSame) follow(state)
  })
  follow(view.getState())
  return stop
}

/** The open round, if what was entered last for people on site is mine. */
function enteredIn({ self, session }: ViewState): string | undefined {
  const isMine = self.role === 'facilitator' && session?.votedOnSite?.by === self.participantId
  return isMine ? openRoundOf(session)?.id : undefined
}
