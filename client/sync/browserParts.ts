import { type OpenOfflineCopy, openIndexedDbCopy } from './offlineCopy.ts'

/** What an open workshop needs from its surroundings; tests give their own. */
export interface BrowserParts {
  /** ws:// or wss:// and host, no path. */
  readonly serverOrigin: string
  readonly WebSocket: typeof WebSocket
  readonly openOfflineCopy: OpenOfflineCopy
  readonly nowMs: () => number
  /** Runs a task once, before the next frame is drawn. */
  readonly schedule: (task: () => void) => void
  /** Where `beforeunload` and `online` are heard. */
  readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
}

/** The browser itself. */
export function browserParts(): BrowserParts {
  return {
    serverOrigin: location.origin.replace(/^http/, 'ws'),
    WebSocket,
    openOfflineCopy: openIndexedDbCopy,
    nowMs: Date.now,
    schedule: scheduleFrame,
    page: window,
  }
}

/** A hidden page gets no frames, but its view must stay true (title, announcements, export). */
function scheduleFrame(task: () => void): void {
  if (document.visibilityState === 'hidden') setTimeout(task, 0)
  else requestAnimationFrame(task)
}
