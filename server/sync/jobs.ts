import type * as Y from 'yjs'
import type { UpdateFacts } from '#server/store'
import type { GateContext, GateReason } from './gate/admit.ts'

/** An update on its way to disk and what to do when its fate is known. Fates of one author come in the order of `push`. */
export interface UpdateJob {
  readonly kind: 'update'
  readonly update: Uint8Array
  readonly author: string
  readonly context: () => Omit<GateContext, 'doc' | 'ledger'>
  /** On disk and applied. `isNew` is false when it changed nothing, so that nobody needs to hear of it. */
  onKept(isNew: boolean): void
  onRefused(reason: GateReason, detail: string | undefined): void
  /** The store failed: nothing of it was kept or applied. */
  onFailed(error: unknown): void
}

/** A change by the server itself, made on a copy of the document; what comes of it is kept like any update. */
export interface ServerJob {
  readonly kind: 'server'
  readonly write: (copy: Y.Doc) => void
  /** What has to be on disk before this change is; not asked when it changes nothing. A rejection fails the batch. */
  keepFirst?(): Promise<unknown>
  onKept(updates: readonly Uint8Array[]): void
  onFailed(error: unknown): void
}

/**
 * A part in a change of several documents. The queue stands still until `act` has resolved: then what was written is on
 * disk, kept by `act` itself; it rejects when nothing of it was.
 */
export interface JointJob {
  readonly kind: 'joint'
  act(turn: Turn): Promise<void>
  onKept(updates: readonly AuthoredUpdate[]): void
  onFailed(error: unknown): void
}

/** What a change of several documents sees and does of one of them. */
export interface Turn {
  /** The document with everything received before. Only to be read, and only before the first `write`. */
  readonly doc: Y.Doc
  /** Whether the document takes so many bytes more. */
  hasRoomFor(bytes: number): boolean
  /** @returns what to keep. @throws whatever `change` throws, and then nothing is changed */
  write(change: (copy: Y.Doc) => void): readonly AuthoredUpdate[]
}

export interface AuthoredUpdate {
  readonly bytes: Uint8Array
  /** Participant id, '' for the server. */
  readonly author: string
  readonly facts: UpdateFacts | undefined
}

export type OneJob = UpdateJob | ServerJob
