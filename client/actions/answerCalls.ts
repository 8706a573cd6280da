import type { View, ViewState } from '#client/view'
import type { SessionState } from '#shared/protocol'

type Call = NonNullable<SessionState['call']>

/** Who comes back after this time is not moved by a call of long ago. */
const mostAgeMs = 60_000

/**
 * When a facilitator calls everybody, this window goes there, and the way back is kept; whoever is typing is not moved, but asked.
 * What was said is over when the board is moved by hand. @param go shows the place @param nowMs of this device @returns stops
 */
export function answerCalls(view: View, go: () => void, nowMs: () => number): () => void {
  return view.subscribe((state, before) => {
    const call = newCall(state, before)
    if (call) answer(call, state)
    else if (state.called?.back && state.camera !== before.camera && state.called === before.called)
      view.setState({ called: undefined })
  })

  function answer({ by, atMs, ...box }: Call, state: ViewState): void {
    const serverMs = nowMs() + (state.serverAheadMs ?? 0)
    if (by === state.self.participantId || serverMs - atMs > mostAgeMs) return
    view.setState({ called: { by, box } })
    const isTyping = state.editing !== undefined || state.naming !== undefined
    if (!isTyping && state.draft === undefined) go()
  }
}

/** Newcomers were not there when it was made. */
function newCall({ session }: ViewState, { session: before }: ViewState): Call | undefined {
  const call = session?.call
  return before !== undefined && call?.atMs !== before.call?.atMs ? call : undefined
}
