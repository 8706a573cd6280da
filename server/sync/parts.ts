import type { IncomingMessage } from 'node:http'
import type * as Y from 'yjs'
import type { SignedIn, Store } from '#server/store'
import type { SessionState } from '#shared/protocol'

/** What the sync server needs of a log; a pino logger is one. Give it ids, counts and reasons, never contents. */
export interface SyncLog {
  debug(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

export interface SyncTiming {
  /** At most one broadcast per room in this time; less often in very large rooms. */
  readonly tickMs: number
  /** How long appends are gathered for one transaction, at most. */
  readonly commitWindowMs: number
  /** How long an empty room stays in memory. */
  readonly idleMs: number
  /** Between two looks at every connection. */
  readonly beatMs: number
}

export const usualTiming: SyncTiming = {
  tickMs: 33,
  commitWindowMs: 10,
  idleMs: 60_000,
  beatMs: 5_000,
}

export interface SyncParts {
  readonly store: Store
  readonly log: SyncLog
  readonly nowMs: () => number
  /** For how long something takes: a clock that nobody sets. Absent: `nowMs`. */
  readonly steadyMs?: () => number
  /** Whom a session token stands for; undefined for an unknown one. */
  signIn(sessionToken: string): Promise<SignedIn | undefined>
  readSession(workshopId: string): Promise<SessionState | undefined>
  /** Makes the session document equal to the state, writing only what differs. */
  mirrorSession(doc: Y.Doc, state: SessionState): void
  isOriginAllowed(origin: string | undefined, host: string | undefined): boolean
  /** For tests; the usual times otherwise. */
  readonly timing?: Partial<SyncTiming>
  /** Client ids a document may have before it is rewritten in a new epoch; for tests, the usual number otherwise. */
  readonly mostClientIds?: number
  /** Whom an upgrade truly comes from, for counting; absent: nothing is counted. */
  addressOf?(request: IncomingMessage): string
}
