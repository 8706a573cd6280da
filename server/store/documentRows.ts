import type { DocumentName } from '#shared/protocol'

/** One document of one workshop. `owner` is the author's participant id for `private`, '' for the others. */
export interface DocumentRef {
  readonly workshopId: string
  readonly document: DocumentName
  readonly owner: string
}

/** An update to be kept. `author` is the participant id it came from, '' for the server itself. */
export interface NewUpdate {
  readonly ref: DocumentRef
  readonly bytes: Uint8Array
  readonly author: string
  readonly atMs: number
  /** What the gate has to remember of it, kept in the same transaction. */
  readonly facts?: UpdateFacts | undefined
}

export interface UpdateFacts {
  /** Yjs client ids `author` used for the first time. */
  readonly clientIds: readonly number[]
  readonly deletedItems: readonly DeletedItem[]
}

/** Who wrote an item, a cluster or a comment that was deleted: an undone deletion must not change it. */
export interface DeletedItem {
  /** `deletedKey` of shared/board. */
  readonly id: string
  readonly author: string
  readonly createdAt: number
  /** Fields of it the schema does not know (imported). */
  readonly extraFields: readonly string[]
  /** Keys of the reactions it had; absent: none. */
  readonly reactions?: readonly string[]
}

/** What the gate knows of a document beside its contents, all of the current epoch but the retired ids. */
export interface GateFacts {
  /** Grows by one with `startEpoch`. */
  readonly epoch: number
  /** Client id → participant id, '' for the server. */
  readonly clientIds: readonly (readonly [clientId: number, participantId: string])[]
  /** Client ids of the few epochs before this one. */
  readonly retiredClientIds: readonly number[]
  readonly deletedItems: readonly DeletedItem[]
}

/** What a document is made of: an optional snapshot, then the updates after it in order of seq. */
export interface StoredDocument {
  readonly snapshot: Uint8Array | undefined
  readonly updates: readonly Uint8Array[]
  /** seq of the newest row; 0 for a document without any. */
  readonly seq: number
}

export interface RewrittenDocument {
  readonly snapshot: Uint8Array
  readonly retiredClientIds: readonly number[]
}
