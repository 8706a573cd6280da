export type {
  AccessChange,
  AssetRow,
  CommandContent,
  CommandDecision,
  CommandKey,
  CommandOutcome,
  CommandState,
  DeletedItem,
  DocumentRef,
  DoorKey,
  EntryRequestRow,
  GateFacts,
  NewSnapshot,
  NewUpdate,
  ParticipantRow,
  RewrittenDocument,
  RoundDeadline,
  SessionEvent,
  SignedIn,
  Snapshot,
  SnapshotRow,
  Store,
  StoredDocument,
  UpdateFacts,
  WorkshopRow,
} from './contract.ts'
export {
  CorruptAssetError,
  CorruptBallotError,
  CorruptRowError,
  CorruptSnapshotError,
  CorruptStrategyError,
} from './contract.ts'
export { SchemaError } from './errors.ts'
export type { GroupCommit } from './groupCommit.ts'
export { createGroupCommit } from './groupCommit.ts'
export { openStore } from './openStore.ts'
