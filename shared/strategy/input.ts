import type { Item, Line } from '../board/index.ts'
import type { Participant, SessionState } from '../protocol/index.ts'
import type { Check } from '../templates/index.ts'

/** How far the team has come with a line. */
export const lineStatuses = ['draft', 'proposed', 'tested', 'agreed', 'parked'] as const
export type LineStatus = (typeof lineStatuses)[number]

/** A facilitator's word against a flag: about one line, or, without one, about a check of the template. */
export interface Overruling {
  readonly line?: string | undefined
  /** Id of a flag, of a flag of the team's own, or of a check. */
  readonly flag: string
  readonly reason: string
  /** Name of who overruled it. */
  readonly by: string
  readonly atMs: number
}

/** What the strategy is judged by: plain values of the board and of the session. */
export interface StrategyInput {
  /** As `readLines` gives them, by rank. */
  readonly lines: readonly Line[]
  readonly items: readonly Item[]
  readonly session: Pick<SessionState, 'template' | 'functions' | 'zones' | 'rounds'>
  readonly people: readonly Pick<Participant, 'id' | 'name' | 'function' | 'layer'>[]
  readonly statusOf: (line: Line) => LineStatus
  /** When an agreed line was agreed, ms since 1970; absent: nobody knows, and one agreed line is as early as another. */
  readonly agreedAtMs?: ((line: Line) => number | undefined) | undefined
  readonly overruled?: readonly Overruling[] | undefined
  /** Asked instead of those of the workshop's templates. */
  readonly checks?: readonly Check[] | undefined
}
