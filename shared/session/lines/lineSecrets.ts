import type { Line } from '../../board/index.ts'
import type { SessionState } from '../../protocol/index.ts'

/** A version of the strategy as it is kept: what was agreed, as text that never changes, and what it hashes to. */
export interface FrozenStrategy {
  readonly text: string
  /** SHA-256 of the text, in hexadecimal. */
  readonly hash: string
}

/** What a command about the strategy needs beside the state; only the server has it. */
export interface LineSecrets {
  /** The strategy as it stands on the board. */
  readonly lines: readonly Line[]
  freeze(text: string): FrozenStrategy
}

/** A version to be kept, written in the transaction of its command. */
export interface StrategyChange extends FrozenStrategy {
  readonly id: string
}

export type DecidedState = Pick<SessionState, 'lines' | 'rounds'>

export type LineRefusal =
  | 'unknownLine'
  | 'emptyLine'
  | 'notADraft'
  | 'notProposed'
  | 'notTested'
  | 'blocked'
  | 'zoneAgreed'
  | 'lineInRound'
  | 'tooManyLines'
  | 'roundInUse'
  | 'unknownFlag'
  | 'nothingAgreed'
  | 'versionTaken'
  | 'tooManyVersions'
  | 'unknownStrategy'
  | 'oldVersion'
  | 'noName'
