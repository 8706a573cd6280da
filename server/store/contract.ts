import type { DocumentName, Role, SessionState, SnapshotReason } from '#shared/protocol'

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
}

/** What a document is made of: an optional snapshot, then the updates after it in order of seq. */
export interface StoredDocument {
  readonly snapshot: Uint8Array | undefined
  readonly updates: readonly Uint8Array[]
  /** seq of the newest row; 0 for a document without any. */
  readonly seq: number
}

export interface WorkshopRow {
  readonly id: string
  readonly joinCode: string
  /** The truth of the session; the `session` document only mirrors it. People are in their own rows. */
  readonly state: Omit<SessionState, 'people'>
  readonly createdAtMs: number
}

export interface ParticipantRow {
  readonly id: string
  readonly workshopId: string
  readonly name: string
  readonly role: Role
  readonly color: SessionState['people'][number]['color']
  readonly function: string | undefined
  readonly layer: SessionState['people'][number]['layer'] | undefined
  readonly createdAtMs: number
}

/** Whom a session token stands for. */
export interface SignedIn {
  readonly workshopId: string
  readonly participantId: string
  readonly role: Role
}

/**
 * Where everything is kept. Every promise here is durable when it resolves: the process may be killed
 * in the next microsecond. A rejected promise means nothing of that call was kept. Token arguments are
 * SHA-256 hashes in hex; the store never sees a token.
 */
export interface Store {
  /** Reads a document. @throws CorruptRowError when a row does not match its checksum. */
  loadDocument(ref: DocumentRef): Promise<StoredDocument>
  /** Keeps all of these in one transaction, in this order. @returns the seq of each within its document */
  appendUpdates(updates: readonly NewUpdate[]): Promise<number[]>
  /**
   * Replaces a document's rows by one snapshot. `merge` gets the snapshot and updates read inside the
   * transaction and returns their merge; exactly the rows it was given are deleted.
   */
  compactDocument(
    ref: DocumentRef,
    merge: (stored: StoredDocument) => Uint8Array,
  ): Promise<{ readonly rowsBefore: number }>

  createWorkshop(
    workshop: WorkshopRow,
    links: readonly { readonly role: Role; readonly tokenHash: string }[],
    updates: readonly NewUpdate[],
    /** People it begins with, e.g. those of an imported board file; they have no session token yet. */
    people?: readonly ParticipantRow[],
  ): Promise<void>
  findWorkshop(workshopId: string): Promise<WorkshopRow | undefined>
  findWorkshopByJoinCode(joinCode: string): Promise<string | undefined>
  findLinkRole(workshopId: string, tokenHash: string): Promise<Role | undefined>

  /** Adds a participant and the session token they were given, in one transaction. */
  addParticipant(row: ParticipantRow, tokenHash: string, atMs: number): Promise<void>
  /** Gives an existing participant another session token with that role. */
  addSessionToken(signedIn: SignedIn, tokenHash: string, atMs: number): Promise<void>
  findSignedIn(tokenHash: string): Promise<SignedIn | undefined>
  listParticipants(workshopId: string): Promise<ParticipantRow[]>

  /**
   * Carries out a command: in one transaction reads state and people, lets `decide` change them, writes
   * the result, an event and the answer under the idempotency key. A key seen before from the same
   * participant gives its stored answer and decides nothing.
   */
  runCommand<Answer>(
    command: {
      readonly workshopId: string
      readonly participantId: string
      readonly key: string
      readonly atMs: number
    },
    decide: (before: CommandState) => CommandDecision<Answer>,
  ): Promise<CommandOutcome<Answer>>

  /** The answer kept under an idempotency key; undefined for a key never seen. */
  findAnswer<Answer>(key: CommandKey): Promise<{ readonly answer: Answer } | undefined>
  /** Keeps an answer under its key; a key that has one keeps the first. */
  keepAnswer(key: CommandKey & { readonly atMs: number }, answer: unknown): Promise<void>

  /**
   * Puts all rows of a damaged document aside, where they stay, and lets it begin anew with `bytes`. Seqs go on.
   * Refuses a document that can be read. @returns whether it did
   */
  replaceDamaged(ref: DocumentRef, bytes: Uint8Array, atMs: number): Promise<boolean>

  /** Seq of the newest row of a document; 0 for one that was never written. */
  findSeq(ref: DocumentRef): Promise<number>
  /** Keeps an earlier version of a board. Who edited since the one before is found out here. */
  keepSnapshot(snapshot: NewSnapshot): Promise<SnapshotRow>
  /** Earlier versions of a workshop's board, newest first. */
  listSnapshots(workshopId: string): Promise<SnapshotRow[]>
  /** @throws CorruptSnapshotError when the bytes do not match their checksum */
  readSnapshot(workshopId: string, id: string): Promise<Snapshot | undefined>
  deleteSnapshots(workshopId: string, ids: readonly string[]): Promise<void>
  /** Workshops whose board has edits made before `beforeMs` that are in no earlier version, `most` at once. */
  listBoardsDue(beforeMs: number, most: number): Promise<string[]>

  /** True when a write and a read work now; for the ready probe. */
  isReady(): Promise<boolean>
  /** Waits for what was asked before, then closes. May be called again. */
  close(): Promise<void>
}

export interface CommandKey {
  readonly workshopId: string
  readonly participantId: string
  readonly key: string
}

/** An earlier version of a board, to be kept. `bytes` mean nothing to the store. */
export interface NewSnapshot {
  readonly workshopId: string
  readonly id: string
  /** Seq of the board's document up to which everything is in it. */
  readonly seq: number
  readonly atMs: number
  readonly reason: SnapshotReason
  /** What the facilitator called it, or ''. */
  readonly label: string
  /** Participant id of who asked, '' for the server itself. */
  readonly askedBy: string
  readonly items: number
  readonly bytes: Uint8Array
}

export interface SnapshotRow extends Omit<NewSnapshot, 'bytes'> {
  /** Participant ids of those who edited since the version before, in no particular order. */
  readonly people: readonly string[]
}

export interface Snapshot extends SnapshotRow {
  readonly bytes: Uint8Array
}

export interface CommandState {
  readonly state: WorkshopRow['state']
  readonly people: readonly ParticipantRow[]
}

/** `keep: false` writes nothing, not even the key: a refused command may be tried again. */
export type CommandDecision<Answer> =
  | {
      readonly keep: true
      readonly after: CommandState
      readonly event: { readonly type: string; readonly [field: string]: unknown }
      readonly answer: Answer
    }
  | { readonly keep: false; readonly answer: Answer }

export interface CommandOutcome<Answer> {
  readonly answer: Answer
  /** True when the answer was stored by an earlier call with the same key. */
  readonly replayed: boolean
  readonly after: CommandState | undefined
}

/** A row of a document that is missing or whose bytes do not match their SHA-256. The message names document and seq. */
export class CorruptRowError extends Error {
  override readonly name = 'CorruptRowError'
  readonly ref: DocumentRef
  readonly seq: number

  constructor(ref: DocumentRef, seq: number, problem: string) {
    const owner = ref.owner === '' ? '' : ` of ${ref.owner}`
    super(`Document ${ref.workshopId}/${ref.document}${owner}, seq ${seq}: ${problem}`)
    this.ref = ref
    this.seq = seq
  }
}

/** An earlier version whose bytes do not match their SHA-256. The message names it. */
export class CorruptSnapshotError extends Error {
  override readonly name = 'CorruptSnapshotError'

  constructor(workshopId: string, id: string) {
    super(`Snapshot ${id} of ${workshopId}: the bytes do not match their SHA-256`)
  }
}
