import type { Role } from '#shared/protocol'
import type { FrozenStrategy } from '#shared/session'
import type { DoorKey, EntryRequestRow } from './accessRows.ts'
import type { AssetRow } from './assetRows.ts'
import type { BallotReads } from './ballotRows.ts'
import type {
  CommandDecision,
  CommandKey,
  CommandOutcome,
  CommandState,
  SessionEvent,
} from './commandRows.ts'
import type {
  DocumentRef,
  GateFacts,
  NewUpdate,
  RewrittenDocument,
  StoredDocument,
} from './documentRows.ts'
import type { NewSnapshot, Snapshot, SnapshotRow } from './snapshotRows.ts'
import type { ParticipantRow, SignedIn, WorkshopRow } from './workshopRows.ts'

export type { AccessChange, DoorKey, EntryRequestRow } from './accessRows.ts'
export type { AssetRow } from './assetRows.ts'
export { CorruptAssetError } from './assetRows.ts'
export type { RoundDeadline } from './ballotRows.ts'
export { CorruptBallotError } from './ballotRows.ts'
export type {
  CommandContent,
  CommandDecision,
  CommandKey,
  CommandOutcome,
  CommandState,
  SessionEvent,
} from './commandRows.ts'
export type {
  DeletedItem,
  DocumentRef,
  GateFacts,
  NewUpdate,
  RewrittenDocument,
  StoredDocument,
  UpdateFacts,
} from './documentRows.ts'
export type { NewSnapshot, Snapshot, SnapshotRow } from './snapshotRows.ts'

export { CorruptStrategyError } from './strategyRows.ts'
export type { ParticipantRow, SignedIn, WorkshopRow } from './workshopRows.ts'

/**
 * Where everything is kept. Every promise here is durable when it resolves: the process may be killed
 * in the next microsecond. A rejected promise means nothing of that call was kept. Token arguments are
 * SHA-256 hashes in hex; the store never sees a token.
 */
export interface Store extends BallotReads {
  /** Reads a document. @throws CorruptRowError when a row does not match its checksum. */
  loadDocument(ref: DocumentRef): Promise<StoredDocument>
  /** Keeps all of these in one transaction, in this order. @returns the seq of each within its document */
  appendUpdates(updates: readonly NewUpdate[]): Promise<number[]>
  /**
   * Replaces a document's rows by one snapshot. `merge` gets the snapshot and updates read inside the
   * transaction and returns their merge; exactly the rows it was given are deleted.
   * @returns how many rows there were, and the size of the document as it is now
   */
  compactDocument(
    ref: DocumentRef,
    merge: (stored: StoredDocument) => Uint8Array,
  ): Promise<{ readonly rowsBefore: number; readonly bytes: number }>

  /** Whose private documents a workshop has, as participant ids, also of people who are gone. */
  listPrivateOwners(workshopId: string): Promise<string[]>

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
  /** Deletes every row of a workshop; one that is not there is no error. */
  deleteWorkshop(workshopId: string): Promise<void>
  /** Ids of the workshops whose time is over. */
  listEnded(nowMs: number): Promise<string[]>
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
   * Gives an existing participant another session token with that role, or the one they were made, see `roleOnReturn`.
   * @returns the role; undefined, and nothing is kept, when the door was closed or the participant removed meanwhile
   */
  addSessionToken(
    signedIn: SignedIn,
    tokenHash: string,
    atMs: number,
    how?: { readonly cameBy?: DoorKey },
  ): Promise<Role | undefined>
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
   * @throws CorruptBallotError when a ballot of the named round is damaged
   */
  runCommand<Answer>(
    command: {
      readonly workshopId: string
      readonly participantId: string
      readonly key: string
      readonly atMs: number
      /** Whose ballots the decision needs: those of this round. */
      readonly round?: string | undefined
    },
    decide: (before: CommandState) => CommandDecision<Answer>,
  ): Promise<CommandOutcome<Answer>>

  /** What was carried out of these types of commands, first to last, some thousands at most. */
  listEvents(workshopId: string, types: readonly string[]): Promise<SessionEvent[]>
  /** A version of the strategy that was put up to be signed. @throws CorruptStrategyError when the row does not match its checksum */
  findStrategyVersion(workshopId: string, id: string): Promise<FrozenStrategy | undefined>

  /** The answer kept under an idempotency key; undefined for a key never seen. */
  findAnswer<Answer>(key: CommandKey): Promise<{ readonly answer: Answer } | undefined>
  /** Keeps an answer under its key; a key that has one keeps the first. */
  keepAnswer(key: CommandKey & { readonly atMs: number }, answer: unknown): Promise<void>

  /**
   * Puts all rows of a damaged document aside, where they stay, and lets it begin anew with `bytes`, in a new epoch. Seqs go on.
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
  /**
   * Workshops whose board has edits made before `beforeMs` that are in no earlier version, `most` at once; or after `afterMs`,
   * which is in the future: the clock was set back since, and they may be of any age.
   */
  listBoardsDue(beforeMs: number, most: number, afterMs?: number): Promise<string[]>

  /**
   * Keeps a picture; one that is there stays as it is.
   * @returns false, and nothing is kept, when the workshop has `most` others already
   */
  keepAsset(asset: AssetRow, most: number): Promise<boolean>
  /** @throws CorruptAssetError when the bytes do not match their checksum */
  readAsset(workshopId: string, id: string): Promise<AssetRow | undefined>

  /** True when a write and a read work now; for the ready probe. */
  isReady(): Promise<boolean>
  /** Waits for what was asked before, then closes. May be called again. */
  close(): Promise<void>
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
