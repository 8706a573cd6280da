import type { View } from '#client/view'
import type { Api } from './api.ts'

/**
 * Keeps `view.hints` for a facilitator: what the agenda says to whoever leads is not in the session document, which goes to
 * everybody, so it is read again whenever the steps have become others. @returns stops
 */
export function keepHints(view: View, readWorkshop: () => ReturnType<Api['readWorkshop']>) {
  let asked = 0
  const read = async () => {
    asked += 1
    const turn = asked
    const answer = await readWorkshop()
    // A later question is answered by a later state.
    if (!answer.ok || turn !== asked) return
    const hints = answer.value.steps.map(({ id, hint }) => [id, hint] as const)
    view.setState({ hints: new Map(hints) })
  }
  const mayRead = () => view.getState().self.role === 'facilitator'
  const stop = view.subscribe((state, before) => {
    if (state.session?.steps !== before.session?.steps && mayRead()) void read()
  })
  if (view.getState().session && mayRead()) void read()
  return () => {
    asked += 1
    stop()
  }
}
