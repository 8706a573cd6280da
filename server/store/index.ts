export type {
  AccessChange,
  CommandDecision,
  CommandOutcome,
  CommandState,
  DeletedItem,
  DocumentRef,
  DoorKey,
  EntryRequestRow,
  GateFacts,
  NewUpdate,
  ParticipantRow,
  RewrittenDocument,
  SignedIn,
  Store,
  StoredDocument,
  UpdateFacts,
  WorkshopRow,
} from './contract.ts'
export { CorruptRowError } from './contract.ts'
export { SchemaError } from './errors.ts'
export type { GroupCommit } from './groupCommit.ts'
export { createGroupCommit } from './groupCommit.ts'
export { openStore } from './openStore.ts'
