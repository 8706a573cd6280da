import type { CommitmentAct, GuardrailForm, Money, Outcome, Stage } from '../board/index.ts'
import type { ConsentAnswer, Layer, Reservation } from '../protocol/index.ts'

/** An agreed line with who stands behind it, worded as it was agreed. */
export interface ReportLine {
  readonly id: string
  readonly text: string
  readonly agreedAtMs: number
  /** Answers of its consent round, by kind; undefined where it was agreed without one. */
  readonly support: Readonly<Record<ConsentAnswer, number>> | undefined
  readonly reservations: readonly Reservation[]
  /** Why it was agreed although somebody blocked it. */
  readonly reason: string | undefined
  /** Notes it came from, its own and those of its clusters, as far as they are there. */
  readonly noteIds: readonly string[]
}

export interface ReportStatement extends ReportLine {
  /** The zone whose question it answers. */
  readonly zoneId: string | undefined
}

/** A move with the fields of the strategy test; undefined where nobody has filled a field yet. */
export interface ReportMove extends ReportLine {
  readonly owner: string | undefined
  readonly people: number | undefined
  readonly hoursPerWeek: number | undefined
  readonly money: Money | undefined
  readonly start: string | undefined
  readonly end: string | undefined
  readonly measure: string | undefined
  readonly today: string | undefined
  readonly target: string | undefined
  readonly targetDate: string | undefined
  readonly functions: readonly string[]
  readonly stages: readonly Stage[]
  readonly businessGoal: string | undefined
  readonly brandPromise: string | undefined
  readonly stopped: string | undefined
}

export interface ReportGuardrail extends ReportLine {
  readonly form: GuardrailForm
  readonly forWhat: string | undefined
}

export interface ReportCommitment extends ReportLine {
  readonly act: CommitmentAct
  readonly name: string | undefined
  readonly function: string | undefined
  readonly layer: Layer | undefined
  readonly date: string | undefined
}

/** A commitment of an earlier workshop, and what became of it; undefined where nobody has said. */
export interface ReportEarlier {
  readonly id: string
  readonly text: string
  readonly act: CommitmentAct
  readonly name: string | undefined
  readonly outcome: Outcome | undefined
}

/** What was set aside, and why. */
export interface ReportParked {
  readonly id: string
  readonly text: string
  readonly reason: string | undefined
}

/** What of the strategy was decided: agreed lines by rank within their kind, and parked ones. Drafts are not in it. */
export interface ReportStrategy {
  readonly statements: readonly ReportStatement[]
  readonly moves: readonly ReportMove[]
  readonly guardrails: readonly ReportGuardrail[]
  readonly commitments: readonly ReportCommitment[]
  readonly parked: readonly ReportParked[]
  /** Whatever was decided about them. */
  readonly earlier: readonly ReportEarlier[]
}
