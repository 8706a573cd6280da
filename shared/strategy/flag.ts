import type { AskedField, Line, LineKind } from '../board/index.ts'
import type { ExportPart } from '../protocol/index.ts'
import type { StrategyContext } from './context.ts'

/** The flags of the strategy test. Title, reason and question of each are in the catalogues of texts, by these names. */
export const flagIds = [
  'by-technology',
  'by-journey-map',
  'not-resourced',
  'no-measure',
  'borrowed',
  'generic',
  'side-project',
  'one-silo',
  'out-of-order',
  'fields-complete',
] as const
export type FlagId = (typeof flagIds)[number]

/** What raised a flag, as far as it can be shown; an answer takes it away. */
export interface FlagCause {
  /** As they are written in the line. */
  readonly words?: readonly string[]
  /** Fields that are not filled and would answer it. */
  readonly fields?: readonly AskedField[]
  /** Functions: of a silo the one. */
  readonly functions?: readonly string[]
  /** Ids of the lines that should have been agreed before. */
  readonly lines?: readonly string[]
  /** Parts of the strategy that should have been agreed before, and are not there at all. */
  readonly parts?: readonly ExportPart[]
}

/** One question of the strategy test. Pure: the same line in the same strategy always gives the same answer. */
export interface Flag {
  readonly id: FlagId
  /** Kinds of lines it can be up on. */
  readonly kinds: readonly LineKind[]
  /** What raises it; undefined where it is not up. Never throws. */
  whyUp(line: Line, context: StrategyContext): FlagCause | undefined
}

/** A line with what the flag finds in it, and the same without: the tests read them, and people who wonder what a flag means. */
export interface FlagExamples {
  readonly up: readonly FlagExample[]
  readonly down: readonly FlagExample[]
}

export interface FlagExample {
  readonly text: string
  /** The fields of a move that are filled. */
  readonly fields?: Readonly<Record<string, unknown>>
  /** Of the cause: the words, where they raise it. */
  readonly words?: readonly string[]
  /** Language of the text, where the flag looks for words; absent: English. */
  readonly language?: string
  /** Absent: a move. */
  readonly kind?: 'move' | 'statement'
  /** Absent: a line of the team's that is not agreed yet. */
  readonly agreedAtMs?: number
  /** The part of the strategy its zone feeds. */
  readonly part?: ExportPart
  /** Statements beside it, each in a zone of its own; one without a time is not agreed. */
  readonly beside?: readonly { readonly part: ExportPart; readonly agreedAtMs?: number }[]
}
