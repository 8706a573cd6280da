export type { History, HistoryParts, SnapshotRefusal } from './createHistory.ts'
export { createHistory } from './createHistory.ts'
