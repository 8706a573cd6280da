import { mayVote, openRoundOf, type View } from '#client/view'

/**
 * Shows a round beside the board as soon as it opens to whoever votes in it: on a phone in the place of the outline, which comes
 * back afterwards. Who is typing, or has another list open beside the board, is only told (RoundNotice). @returns stops
 */
export function showRounds(view: View): () => void {
  let shown: string | undefined
  const look = () => {
    const state = view.getState()
    const round = openRoundOf(state.session)
    if (round === undefined || round.id === shown || !mayVote(state, round)) return
    shown = round.id
    const isTyping = state.editing !== undefined || state.writing !== undefined
    const isFree = state.panel === undefined || state.panel === 'outline'
    if (isTyping || !isFree) return
    view.setState({ panel: 'rounds', panelBefore: state.panel })
  }
  look()
  return view.subscribe((state, before) => {
    if (state.session?.rounds !== before.session?.rounds) look()
  })
}
