import type { Item, Line } from '../board/index.ts'
import type { Overruling, Participant, SessionState } from '../protocol/index.ts'
import type { LineStatus } from '../session/index.ts'
import type { Check } from '../templates/index.ts'

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
