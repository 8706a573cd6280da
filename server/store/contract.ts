import type { DocumentName, Door, Role, SessionState } from '#shared/protocol'

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

/** Who wrote an item that was deleted: an undone deletion must not change it. */
export interface DeletedItem {
  readonly id: string
  readonly author: string
  readonly createdAt: number
  /** Fields of it the schema does not know (imported). */
  readonly extraFields: readonly string[]
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

export interface WorkshopRow {
  readonly id: string
  readonly joinCode: string
  /** The truth of the session; the `session` document only mirrors it. People are in their own rows. */
  readonly state: Omit<SessionState, 'people'>
  readonly createdAtMs: number
  /** What newcomers are asked for, as `hashPassphrase` made it. */
  readonly passphraseHash?: string
}

/** A way in, and what opens it: the SHA-256 of the link's token, or the join code. */
export interface DoorKey {
  readonly door: Door
  readonly key: string
}

/** A newcomer who asked to be let in. */
export interface EntryRequestRow {
  readonly id: string
  readonly workshopId: string
  readonly tokenHash: string
  readonly name: string
  readonly role: Role
  readonly door: Door
  readonly state: 'waiting' | 'letIn' | 'turnedAway'
  /** Who they became when they were let in and came. */
  readonly participantId: string | undefined
  readonly createdAtMs: number
}

/** What a command changes of who gets in, in the same transaction. */
export type AccessChange =
  | { readonly kind: 'replaceLink'; readonly role: Role; readonly tokenHash: string }
  | { readonly kind: 'replaceJoinCode'; readonly joinCode: string }
  /** Ends every session that came in by that door, whichever link it was then, except those of one participant. */
  | { readonly kind: 'signOut'; readonly door: Door; readonly except: string }
  | { readonly kind: 'setPassphrase'; readonly hash: string | undefined }
  /** The first answer stands; another one changes nothing. */
  | {
      readonly kind: 'answerRequest'
      readonly id: string
      readonly state: 'letIn' | 'turnedAway'
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

  /** What the gate has to know of a document; epoch 0 and nothing else for one that was never written. */
  loadGateFacts(ref: DocumentRef): Promise<GateFacts>
  /**
   * Begins a new epoch: replaces all rows of a document by one snapshot that shares no history with them,
   * retires its client ids and forgets its deleted items. `rewrite` gets what is stored, read inside the
   * transaction, and also names all client ids in it, those of the server included.
   * @returns the new epoch; undefined for a document without rows, which stays as it is
   */
  startEpoch(
    ref: DocumentRef,
    rewrite: (stored: StoredDocument) => RewrittenDocument,
  ): Promise<number | undefined>

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

  /**
   * Adds a participant and the session token they were given, in one transaction.
   * @returns false, and nothing is kept, when the door they came by was closed meanwhile, or their request is not one
   * that was let in
   */
  addParticipant(
    row: ParticipantRow,
    tokenHash: string,
    atMs: number,
    how?: { readonly cameBy?: DoorKey; readonly request?: string },
  ): Promise<boolean>
  /**
   * Gives an existing participant another session token with that role.
   * @returns false, and nothing is kept, when the door was closed or the participant removed meanwhile
   */
  addSessionToken(
    signedIn: SignedIn,
    tokenHash: string,
    atMs: number,
    how?: { readonly cameBy?: DoorKey },
  ): Promise<boolean>
  findSignedIn(tokenHash: string): Promise<SignedIn | undefined>
  listParticipants(workshopId: string): Promise<ParticipantRow[]>

  /**
   * Keeps the request of a newcomer and forgets those of this workshop from before `forgetBeforeMs`.
   * @returns false, and nothing is kept, when the door was closed meanwhile or `mostWaiting` wait already
   */
  addEntryRequest(
    row: EntryRequestRow,
    cameBy: DoorKey,
    limits: { readonly mostWaiting: number; readonly forgetBeforeMs: number },
  ): Promise<boolean>
  findEntryRequest(workshopId: string, tokenHash: string): Promise<EntryRequestRow | undefined>
  /** Those who wait since `sinceMs` or later, in the order they came. */
  listWaiting(workshopId: string, sinceMs: number): Promise<EntryRequestRow[]>

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

  /** True when a write and a read work now; for the ready probe. */
  isReady(): Promise<boolean>
  /** Waits for what was asked before, then closes. May be called again. */
  close(): Promise<void>
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
      readonly access?: readonly AccessChange[]
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
