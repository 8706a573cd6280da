import type { CastBallot, CastOnSite } from '#shared/session'

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

/** What the store tells of rounds. */
export interface BallotReads {
  /** One person's own ballot. @throws CorruptBallotError when the row does not match its checksum */
  findBallot(
    workshopId: string,
    round: string,
    participantId: string,
  ): Promise<CastBallot | undefined>
  /** What was entered in a round for people on site. @throws CorruptBallotError when the row does not match its checksum */
  findOnSite(workshopId: string, round: string): Promise<CastOnSite | undefined>
  /** Open rounds that close by themselves, the next first. */
  listRoundDeadlines(): Promise<RoundDeadline[]>
}
