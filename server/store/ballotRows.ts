/** An open round that closes by itself. */
export interface RoundDeadline {
  readonly workshopId: string
  readonly round: string
  readonly closesAtMs: number
}

/** A ballot whose row does not match its SHA-256. The message names the round, never the ballot. */
export class CorruptBallotError extends Error {
  override readonly name = 'CorruptBallotError'

  constructor(workshopId: string, round: string) {
    super(`A ballot of round ${round} of ${workshopId}: the row does not match its SHA-256`)
  }
}
