export type { SyncServer } from './createSyncServer.ts'
export { createSyncServer } from './createSyncServer.ts'
export type { SyncLog, SyncParts, SyncTiming } from './parts.ts'
