import type { FetchLike } from './api.ts'
import { type ClaimCopy, claimByLock } from './copyOwner.ts'
import { type OpenDeviceStore, openIndexedDb } from './deviceStore.ts'

/** What an open workshop needs from its surroundings; tests give their own. */
export interface BrowserParts {
  /** ws:// or wss:// and host, no path. */
  readonly serverOrigin: string
  readonly WebSocket: typeof WebSocket
  /** Asked why a connection could not be made. */
  readonly fetch: FetchLike
  readonly openDeviceStore: OpenDeviceStore
  readonly claimCopy: ClaimCopy
  /** Asks the browser not to evict what is kept. */
  readonly askToKeep: () => void
  readonly nowMs: () => number
  /** Runs a task once, before the next frame is drawn. */
  readonly schedule: (task: () => void) => void
  /** From 0 to 1, for pauses. */
  readonly random: () => number
  readonly isVisible: () => boolean
  /** Where `beforeunload`, `online`, `pageshow` and what happens to the page's life are heard. */
  readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
}

/** The browser itself. */
export function browserParts(): BrowserParts {
  return {
    serverOrigin: location.origin.replace(/^http/, 'ws'),
    WebSocket,
    fetch: (url, init) => fetch(url, init),
    openDeviceStore: openIndexedDb,
    claimCopy: claimByLock,
    askToKeep,
    nowMs: Date.now,
    schedule: scheduleFrame,
    random: Math.random,
    isVisible: () => document.visibilityState !== 'hidden',
    page: window,
  }
}

/** A hidden page gets no frames, but its view must stay true (title, announcements, export). */
function scheduleFrame(task: () => void): void {
  if (document.visibilityState === 'hidden') setTimeout(task, 0)
  else requestAnimationFrame(task)
}

/** Absent on pages without https; a browser that says no is no error. */
function askToKeep(): void {
  navigator.storage?.persist?.().catch(() => {})
}
