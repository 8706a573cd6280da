import type { CastBallot, CastOnSite, RoundChange, StrategyChange } from '#shared/session'
import type { AccessChange } from './accessRows.ts'
import type { ParticipantRow, WorkshopRow } from './contract.ts'
import type { NewUpdate } from './documentRows.ts'

export interface CommandKey {
  readonly workshopId: string
  readonly participantId: string
  readonly key: string
}

/** A line of a session's log: what was carried out, when and by whom ('' for the server). */
export interface SessionEvent {
  readonly by: string
  readonly type: string
  readonly atMs: number
  /** Ids of what it was about. */
  readonly body: Readonly<Record<string, unknown>>
}

export interface CommandState {
  readonly state: WorkshopRow['state']
  readonly people: readonly ParticipantRow[]
  /** Of the round the command names; none where it names none. */
  readonly ballots: readonly CastBallot[]
  /** What was entered for people on site in that round. */
  readonly onSite: CastOnSite | undefined
}

/** What a command changes of it: ballots go their own way (`rounds`). */
export type CommandContent = Pick<CommandState, 'state' | 'people'>

/** `keep: false` writes nothing, not even the key: a refused command may be tried again. */
export type CommandDecision<Answer> =
  | {
      readonly keep: true
      readonly after: CommandContent
      readonly event: { readonly type: string; readonly [field: string]: unknown }
      readonly answer: Answer
      readonly access?: readonly AccessChange[]
      readonly rounds?: readonly RoundChange[]
      /** A version of the strategy to be kept. */
      readonly frozen?: StrategyChange | undefined
      /** What it does to documents, kept in the same transaction. */
      readonly updates?: readonly NewUpdate[]
    }
  | { readonly keep: false; readonly answer: Answer }

export interface CommandOutcome<Answer> {
  readonly answer: Answer
  /** True when the answer was stored by an earlier call with the same key. */
  readonly replayed: boolean
  readonly after: CommandContent | undefined
}
