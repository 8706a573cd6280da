export type { Api, DownloadedFile, FetchLike } from './api.ts'
export { createApi } from './api.ts'
export type { ApiReason, ApiResult } from './apiResult.ts'
export type { BrowserParts } from './browserParts.ts'
export { browserParts } from './browserParts.ts'
export type { BrowserStore, StorageLike } from './browserStore.ts'
export type { OfflineCopy, OpenOfflineCopy } from './offlineCopy.ts'
export { openNoCopy } from './offlineCopy.ts'
export type { OpenRequest, OpenWorkshop } from './openWorkshop.ts'
export { openWorkshop } from './openWorkshop.ts'
export type { RecentWorkshop, RecentWorkshops } from './recentWorkshops.ts'
export { createRecentWorkshops } from './recentWorkshops.ts'
export type {
  RememberedParticipant,
  RememberedSessions,
  SignedInSession,
} from './rememberedSessions.ts'
export { createRememberedSessions } from './rememberedSessions.ts'
