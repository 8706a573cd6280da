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
  /** Who leads no more has no use for them. */
  const forget = () => {
    asked += 1
    const { hints: _hints, ...rest } = view.getState()
    view.setState(rest, true)
  }
  const mayRead = () => view.getState().self.role === 'facilitator'
  const stop = view.subscribe((state, before) => {
    const isOther =
      state.session?.steps !== before.session?.steps || state.self.role !== before.self.role
    if (!isOther) return
    if (mayRead()) void read()
    else if (state.hints !== undefined) forget()
  })
  if (view.getState().session && mayRead()) void read()
  return () => {
    asked += 1
    stop()
  }
}
