export type {
  AccessChange,
  CommandDecision,
  CommandOutcome,
  CommandState,
  DocumentRef,
  DoorKey,
  EntryRequestRow,
  NewUpdate,
  ParticipantRow,
  SignedIn,
  Store,
  StoredDocument,
  WorkshopRow,
} from './contract.ts'
export { CorruptRowError } from './contract.ts'
export { SchemaError } from './errors.ts'
export type { GroupCommit } from './groupCommit.ts'
export { createGroupCommit } from './groupCommit.ts'
export { openStore } from './openStore.ts'
