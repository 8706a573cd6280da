import type { RefusalReason, SaveState } from '#client/view'

/**
 * The book about one board document: which own changes are on the server's disk. Counts only; the one
 * source of "Saved" is message 100 (`of the update messages this connection sent, the first n are on disk`).
 *
 * Invariant: `saved` ≤ every number in `waiting` ≤ `made`, ascending. A connection's sync step 2 holds everything made
 * before it and updates follow it in order, so once message k is on disk, so are the changes made when it was sent.
 */
export interface SaveLedger {
  /** Own changes ever made, including those kept from earlier visits. */
  readonly made: number
  /** How many of them, counted from the first, are on the server's disk. */
  readonly saved: number
  /** Whether this connection has received what the server holds. */
  readonly received: boolean
  /** Whether this connection has sent what the server lacked (sync step 2). */
  readonly offered: boolean
  /** `made` at the time of sending, for every update message of this connection that is not acknowledged yet. */
  readonly waiting: readonly number[]
  /** Update messages of this connection that are on disk. */
  readonly acknowledged: number
  readonly wasCut: boolean
  /** After a sleep, until the server has answered: a connection that looks open may have died meanwhile. */
  readonly isDoubted: boolean
  readonly refusal: RefusalReason | undefined
  /** False where the browser keeps nothing for us: unsaved changes are in this tab only. */
  readonly keptOnDevice: boolean
}

export type LedgerEvent =
  | { readonly kind: 'made' }
  | { readonly kind: 'kept'; readonly unsaved: number; readonly onDevice: boolean }
  | { readonly kind: 'opened' }
  | { readonly kind: 'sentStep2' }
  | { readonly kind: 'sentUpdate' }
  | { readonly kind: 'received' }
  | { readonly kind: 'acknowledged'; readonly count: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'doubted' }
  | { readonly kind: 'answered' }
  /** `rule`: the server's own name of what was broken. */
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly rule?: string | undefined }
  | { readonly kind: 'permitted' }

export const emptyLedger: SaveLedger = {
  made: 0,
  saved: 0,
  received: false,
  offered: false,
  waiting: [],
  acknowledged: 0,
  wasCut: false,
  isDoubted: false,
  refusal: undefined,
  keptOnDevice: false,
}

/** The book after one event. Never throws; an acknowledgement of more than was sent counts only what was sent. */
export function updateLedger(ledger: SaveLedger, event: LedgerEvent): SaveLedger {
  switch (event.kind) {
    case 'made':
      return { ...ledger, made: ledger.made + 1 }
    case 'kept':
      return { ...ledger, made: ledger.made + event.unsaved, keptOnDevice: event.onDevice }
    case 'opened':
      return { ...ledger, ...freshConnection }
    case 'sentStep2':
      return { ...ledger, offered: true, waiting: [...ledger.waiting, ledger.made] }
    case 'sentUpdate':
      return { ...ledger, waiting: [...ledger.waiting, ledger.made] }
    case 'received':
      return { ...ledger, received: true, refusal: undefined }
    case 'acknowledged':
      return acknowledge(ledger, event.count)
    case 'cut':
      return { ...ledger, ...freshConnection, wasCut: true }
    case 'doubted':
      return { ...ledger, isDoubted: ledger.received }
    case 'answered':
      return { ...ledger, isDoubted: false }
    case 'refused':
      return { ...ledger, refusal: event.reason }
    case 'permitted':
      return { ...ledger, refusal: undefined }
  }
}

/** Own changes that are not known to be on the server's disk. */
export function unsavedCount(ledger: SaveLedger): number {
  return ledger.made - ledger.saved
}

/**
 * What may be said about it. `saved` only with an open connection on which both sides have offered what they hold and every message
 * sent is on disk.
 * @param unsaved what is not on the server's disk, counted as people see it; 0 only if unsavedCount is
 */
export function saveStateOf(ledger: SaveLedger, unsaved = unsavedCount(ledger)): SaveState {
  if (ledger.refusal !== undefined) return { kind: 'refused', reason: ledger.refusal }
  if (!ledger.received) return unconnectedState(ledger, unsaved)
  const isSettled = ledger.offered && ledger.waiting.length === 0 && !ledger.isDoubted
  const isSaved = isSettled && unsaved === 0 && unsavedCount(ledger) === 0
  return isSaved ? { kind: 'saved' } : { kind: 'saving', unsaved }
}

const freshConnection = {
  received: false,
  offered: false,
  waiting: [],
  acknowledged: 0,
  isDoubted: false,
}

function acknowledge(ledger: SaveLedger, count: number): SaveLedger {
  const newly = Math.max(0, count - ledger.acknowledged)
  const saved = ledger.waiting.slice(0, newly).at(-1)
  if (saved === undefined) return ledger
  const waiting = ledger.waiting.slice(newly)
  const acknowledged = ledger.acknowledged + ledger.waiting.length - waiting.length
  // What is acknowledged was not refused, whatever it looked like before.
  return { ...ledger, saved, waiting, acknowledged, refusal: undefined }
}

/** Until the first attempt has failed nothing is said about being offline, unless work waits. */
function unconnectedState(ledger: SaveLedger, unsaved: number): SaveState {
  if (!ledger.wasCut && unsaved === 0) return { kind: 'saving', unsaved }
  return ledger.keptOnDevice
    ? { kind: 'offline', unsaved }
    : { kind: 'offline', unsaved, onlyInThisTab: true }
}
