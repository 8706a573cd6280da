import type { View, ViewState } from '#client/view'
import type { SessionState } from '#shared/protocol'
import { lookOf } from '../goToPerson.ts'

type Lead = NonNullable<SessionState['lead']>

/**
 * While a facilitator leads, this window follows them, from the moment the board is there. Whoever is typing, looks elsewhere or presses
 * Escape stands aside until they follow again; a leader whose connection dropped is followed again when they are back. @returns stops
 */
export function keepLed(view: View, hasArrived: (state: ViewState) => boolean): () => void {
  const check = (state: ViewState, before: ViewState) => {
    if (!hasArrived(state)) return
    const change = changeOf(state, hasArrived(before) ? before : undefined)
    if (change) view.setState(change)
  }
  check(view.getState(), view.getState())
  return view.subscribe(check)
}

type Change = Pick<ViewState, 'following' | 'isAside'>

function changeOf(state: ViewState, before: ViewState | undefined): Partial<Change> | undefined {
  const [lead, led] = [leadOf(state), before && leadOf(before)]
  if (lead === undefined) return led && over(state, led)
  const isFollowing = state.following === lead.by
  if (lead.atMs !== led?.atMs) return isBusy(state) ? { isAside: true } : follow(state, lead)
  const hasLeft = before?.following === lead.by && !isFollowing && lookOf(state, lead.by)
  if (hasLeft) return { isAside: true }
  if (isFollowing && isBusy(state)) return { following: undefined, isAside: true }
  if (isFollowing) return state.isAside ? { isAside: undefined } : undefined
  return state.isAside ? undefined : follow(state, lead)
}

function over({ following }: ViewState, led: Lead): Partial<Change> {
  return { isAside: undefined, ...(following === led.by ? { following: undefined } : {}) }
}

/** Nothing as long as nobody knows where they look. */
function follow(state: ViewState, { by }: Lead): Partial<Change> | undefined {
  if (lookOf(state, by)) return { following: by, isAside: undefined }
  return state.isAside ? { isAside: undefined } : undefined
}

/** The lead of somebody else. */
function leadOf({ session, self }: ViewState): Lead | undefined {
  return session?.lead?.by === self.participantId ? undefined : session?.lead
}

function isBusy({ editing, writing, naming, draft }: ViewState): boolean {
  return [editing, writing, naming, draft].some((part) => part !== undefined)
}
