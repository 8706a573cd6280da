export type {
  CommandDecision,
  CommandKey,
  CommandOutcome,
  CommandState,
  DocumentRef,
  NewSnapshot,
  NewUpdate,
  ParticipantRow,
  SignedIn,
  Snapshot,
  SnapshotRow,
  Store,
  StoredDocument,
  WorkshopRow,
} from './contract.ts'
export { CorruptRowError, CorruptSnapshotError } from './contract.ts'
export { SchemaError } from './errors.ts'
export type { GroupCommit } from './groupCommit.ts'
export { createGroupCommit } from './groupCommit.ts'
export { openStore } from './openStore.ts'
