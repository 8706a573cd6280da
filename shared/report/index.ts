export type { ReportInput } from './buildReport.ts'
export { buildReport } from './buildReport.ts'
export type {
  Report,
  ReportAuthor,
  ReportBoard,
  ReportChapter,
  ReportCommitment,
  ReportCounts,
  ReportCover,
  ReportGap,
  ReportGuardrail,
  ReportMeasure,
  ReportMove,
  ReportNote,
  ReportPerson,
  ReportReservation,
  ReportRound,
  ReportRoundRow,
  ReportSection,
  ReportStatement,
  ReportStep,
} from './report.ts'
