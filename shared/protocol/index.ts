export type { Activity, Step, Timer, ToolKind } from './agenda.ts'
export { activity, step, timer, toolKinds } from './agenda.ts'
export type { AssetAnswer } from './assets.ts'
export { assetAnswer, assetId, assetTypes } from './assets.ts'
export type { CloseCode } from './closeCodes.ts'
export { closeCodes } from './closeCodes.ts'
export type { DocumentName } from './documents.ts'
export {
  documentNames,
  isDocumentName,
  sessionRoots,
  syncPath,
  syncSubprotocol,
} from './documents.ts'
export type {
  CommandAnswer,
  CommandRequest,
  CreateWorkshopRequest,
  EnterAnswer,
  EnterRequest,
  EnterWaiting,
  ExportFormat,
  ImportAnswer,
  WaitingRequest,
  WorkshopLinks,
  WorkshopView,
} from './http.ts'
export {
  commandAnswer,
  commandRequest,
  createWorkshopRequest,
  enterAnswer,
  enterByCodeRequest,
  enterRequest,
  enterWaiting,
  exportFormats,
  exportQuery,
  importAnswer,
  picturesLeftOut,
  serverTime,
  waitingRequest,
  workshopLinks,
  workshopView,
} from './http.ts'
export type { Layer } from './layers.ts'
export { layers } from './layers.ts'
export { limits } from './limits.ts'
export type {
  LineState,
  Overruling,
  SignAnswer,
  Signature,
  StrategyVersion,
} from './lines.ts'
export { lineState, overruling, signAnswers } from './lines.ts'
export { messageTypes } from './messageTypes.ts'
export type { ParticipantColor, Presence, PresenceStamp } from './people.ts'
export { participantColors, presence } from './people.ts'
export type { HiddenNotes, RevealedNotes } from './privacy.ts'
export { hiddenNotes, revealedNotes } from './privacy.ts'
export type { Problem } from './problem.ts'
export { problem, problemTypes } from './problem.ts'
export type { RefusalReason } from './refusalReasons.ts'
export { readRefusal, refusalReasons } from './refusalReasons.ts'
export type {
  Ballot,
  ConsentAnswer,
  OnSiteBallot,
  OwnBallot,
  Reservation,
  Round,
  RoundGroup,
  RoundKind,
  RoundOption,
  RoundResult,
  RoundScope,
  RoundStart,
} from './rounds.ts'
export {
  ballot,
  bestRating,
  consentAnswers,
  ownBallot,
  round,
  roundKinds,
  roundStart,
} from './rounds.ts'
export type {
  Door,
  Participant,
  Role,
  SessionState,
  TemplateId,
} from './session.ts'
export {
  doors,
  participant,
  roles,
  sessionState,
  templateIds,
} from './session.ts'
export type { RestoreAnswer, SnapshotInfo, SnapshotReason } from './snapshots.ts'
export {
  restoreAnswer,
  snapshotInfo,
  snapshotList,
  snapshotReasons,
  takeSnapshotRequest,
} from './snapshots.ts'
export type { ExportPart, Zone } from './zone.ts'
export { exportParts, zone } from './zone.ts'
