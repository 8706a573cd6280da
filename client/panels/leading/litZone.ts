import type { ViewState } from '#client/view'

/** The zone everybody is to look at. */
export function litZone(session: ViewState['session']) {
  return session?.zones.find(({ id }) => id === session.spotlight)
}
