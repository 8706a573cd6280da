export type { ReportInput } from './buildReport.ts'
export { buildReport } from './buildReport.ts'
export type {
  Report,
  ReportAuthor,
  ReportBoard,
  ReportChapter,
  ReportCounts,
  ReportCover,
  ReportGap,
  ReportNote,
  ReportPerson,
  ReportRound,
  ReportRoundRow,
  ReportSection,
  ReportStep,
} from './report.ts'
export type {
  ReportCommitment,
  ReportEarlier,
  ReportGuardrail,
  ReportLine,
  ReportMove,
  ReportParked,
  ReportStatement,
  ReportStrategy,
} from './strategy.ts'
export type { LoggedEvent, ReportEvent, ReportEventKind } from './toHistory.ts'
export { toldEvents } from './toHistory.ts'
export type { ReportFlag, ReportGrid } from './toStrategyTest.ts'
