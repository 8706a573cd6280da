import type { View } from '#client/view'
import { mayDo } from '#shared/access'
import { type OpenPrivate, openPrivate } from './openPrivate.ts'

/**
 * Opens the private document once people may have notes in it (S90), for whoever writes; before that it costs nobody a
 * connection. @returns what is open now, and how to end it
 */
export function followPrivate(given: Parameters<typeof openPrivate>[0]) {
  const { view } = given.request
  let own: OpenPrivate | undefined
  let isClosed = false
  const openWhenDue = () => {
    if (own !== undefined || isClosed || !isDue(view)) return
    own = openPrivate(given)
  }
  const unsubscribe = view.subscribe(openWhenDue)
  openWhenDue()
  return {
    own: () => own,
    close: () => {
      if (isClosed) return Promise.resolve()
      isClosed = true
      unsubscribe()
      return own?.close() ?? Promise.resolve()
    },
  }
}

function isDue(view: View): boolean {
  const { session, self } = view.getState()
  return session?.privateSinceMs !== undefined && mayDo(self.role, 'writePrivate', session).ok
}
