import type { Item, NoteColor } from '../board/index.ts'
import type { Box } from '../geometry/index.ts'
import type {
  Activity,
  ConsentAnswer,
  ExportPart,
  Layer,
  Reservation,
  Role,
  RoundKind,
  TemplateId,
  Zone,
} from '../protocol/index.ts'
import type { ClusterArea } from '../scene/index.ts'
import type {
  ReportCommitment,
  ReportEarlier,
  ReportGuardrail,
  ReportMove,
  ReportParked,
  ReportStatement,
} from './strategy.ts'
import type { ReportEvent } from './toHistory.ts'
import type { ReportFlag, ReportGrid } from './toStrategyTest.ts'

/**
 * Everything an export says, in reading order, as plain values. Texts are as people typed them: unclean,
 * in any script. Times are ms since 1970, dates ISO calendar dates, boxes board units.
 */
export interface Report {
  /** BCP 47 tag for labels, dates and numbers. */
  readonly locale: string
  readonly createdAtMs: number
  readonly cover: ReportCover
  readonly counts: ReportCounts
  /** What was agreed, at most one line per zone. */
  readonly statements: readonly ReportStatement[]
  /** Best first. */
  readonly moves: readonly ReportMove[]
  readonly guardrails: readonly ReportGuardrail[]
  readonly commitments: readonly ReportCommitment[]
  /** What was set aside. */
  readonly parked: readonly ReportParked[]
  /** Commitments of an earlier workshop. */
  readonly earlier: readonly ReportEarlier[]
  /** One chapter per export part that has a zone, in the order of the parts. */
  readonly chapters: readonly ReportChapter[]
  /** Notes that lie in no zone. */
  readonly outside: readonly ReportNote[]
  /** The strategy test of what was agreed. */
  readonly flags: readonly ReportFlag[]
  readonly coverage: readonly ReportGrid[]
  /** Closed rounds, in the order they were opened. */
  readonly rounds: readonly ReportRound[]
  readonly openGaps: readonly ReportGap[]
  readonly board: ReportBoard
  readonly agenda: readonly ReportStep[]
  /** What happened when, first to last. */
  readonly history: readonly ReportEvent[]
  /** Facilitators, participants, viewers; by name within a role. */
  readonly people: readonly ReportPerson[]
}

export interface ReportCover {
  readonly title: string
  readonly date: string | undefined
  readonly template: TemplateId
  readonly functions: readonly string[]
}

export interface ReportCounts {
  readonly notes: number
  readonly zones: number
  readonly zonesWithNotes: number
  /** Facilitators and participants; who only watched is not counted. */
  readonly contributors: number
  readonly agendaMinutes: number
}

export interface ReportPerson {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly function: string | undefined
  readonly layer: Layer | undefined
}

export interface ReportStep {
  readonly id: string
  readonly title: string
  readonly minutes: number
  readonly activity: Activity['kind']
}

export interface ReportChapter {
  readonly part: ExportPart
  readonly sections: readonly ReportSection[]
}

/** A zone with what was written in it. */
export interface ReportSection {
  readonly zoneId: string
  readonly title: string
  readonly prompt: string
  /** Title of the band of zones it stands in, if it stands in one. */
  readonly group: string | undefined
  /** An optional zone that stays empty is no gap. */
  readonly optional: boolean
  readonly statement: ReportStatement | undefined
  /** From the top, rows left to right. */
  readonly notes: readonly ReportNote[]
}

export interface ReportNote {
  readonly id: string
  readonly text: string
  readonly color: NoteColor
  /** Undefined where the author is not known (imported). */
  readonly author: ReportAuthor | undefined
}

export interface ReportAuthor {
  /** '' for people on site. */
  readonly name: string
  readonly isOnSite?: true
  readonly function: string | undefined
  readonly layer: Layer | undefined
}

/** What came out of a vote or a consent check: sums, never ballots. */
export interface ReportRound {
  readonly id: string
  readonly kind: RoundKind
  readonly question: string
  readonly closedAtMs: number
  readonly ballots: number
  /** How many of them were entered for people on site. */
  readonly onSite: number
  /** Most first; of consent the answers, in their own order. Notes without a dot are left out. */
  readonly rows: readonly ReportRoundRow[]
  /** Without names where the round was anonymous. */
  readonly reservations: readonly Reservation[]
}

export interface ReportRoundRow {
  /** Of consent. */
  readonly answer?: ConsentAnswer
  /** What it is about; undefined for a note that is gone. */
  readonly text: string | undefined
  /** Dots, people, or the mean; undefined where nobody rated, or it is not told. */
  readonly value: number | undefined
  readonly people: number
  /** So many, or more: of people on site only the sum of their dots is known. */
  readonly isLeast?: true
}

/** What is still missing. `zoneIds` in reading order; empty where the gap concerns the whole workshop. */
export interface ReportGap {
  readonly kind: 'noAgreedLine' | 'emptyZone' | 'noMoves' | 'noCommitments' | 'noGuardrails'
  readonly zoneIds: readonly string[]
}

/**
 * What a picture of the board shows; shared/scene draws it. `box` holds all of it and is undefined for an
 * empty board. Items from the bottom of the stack to its top.
 */
export interface ReportBoard {
  readonly box: Box | undefined
  readonly zones: readonly Zone[]
  /** Lowest first. */
  readonly clusters: readonly ClusterArea[]
  readonly items: readonly Item[]
}
