import type { View, ViewState } from '#client/view'
import { hiddenPlaces } from '#shared/session'
import type { Api } from './api.ts'

/**
 * Keeps `view.hints` and `view.hiddenPlaces` for a facilitator: what the agenda says to whoever leads, and zones whose time has not
 * come, are not in the session document, which goes to everybody. Read again whenever they may have become others. @returns stops
 */
export function keepHints(view: View, readWorkshop: () => ReturnType<Api['readWorkshop']>) {
  let asked = 0
  let isShowing = false
  const read = async () => {
    asked += 1
    const turn = asked
    const answer = await readWorkshop()
    // A later question is answered by a later state.
    if (!answer.ok || turn !== asked) return
    const hints = answer.value.steps.map(({ id, hint }) => [id, hint] as const)
    show({ hints: new Map(hints), hiddenPlaces: hiddenPlaces(answer.value) })
  }
  /** What was read changes the steps: no reason to read again. */
  const show = (told: Pick<ViewState, 'hints' | 'hiddenPlaces'>) => {
    isShowing = true
    view.setState(told)
    isShowing = false
  }
  /** Who leads no more has no use for them. */
  const forget = () => {
    asked += 1
    if (view.getState().hints !== undefined) show({ hints: new Map(), hiddenPlaces: undefined })
  }
  const mayRead = () => view.getState().self.role === 'facilitator'
  const stop = view.subscribe((state, before) => {
    if (isShowing || !isOther(state, before)) return
    if (mayRead()) void read()
    else forget()
  })
  if (view.getState().session && mayRead()) void read()
  return () => {
    asked += 1
    stop()
  }
}

function isOther(state: ViewState, before: ViewState): boolean {
  const [now, then] = [state.session, before.session]
  if (now?.steps !== then?.steps || now?.hiddenChanges !== then?.hiddenChanges) return true
  return state.self.role !== before.self.role
}
