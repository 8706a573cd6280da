import type { Ballot, Layer, OnSiteBallot } from '../../protocol/index.ts'

/** Something on the board that can be voted on, with the zone it is in. */
export interface VotableItem {
  readonly id: string
  readonly zone: string | undefined
}

/** A ballot with who gave it. Function and layer are those of the moment it was cast: a later change moves no vote. */
export interface CastBallot {
  readonly participantId: string
  readonly function: string | undefined
  readonly layer: Layer | undefined
  readonly ballot: Ballot
}

/** What was entered for people on site, and by which facilitator. */
export interface CastOnSite {
  readonly by: string
  readonly ballot: OnSiteBallot
}

/** What a command changes of ballots and deadlines, written in its transaction. */
export type RoundChange =
  | { readonly kind: 'opened'; readonly round: string; readonly closesAtMs: number | undefined }
  | { readonly kind: 'cast'; readonly round: string; readonly cast: CastBallot }
  | { readonly kind: 'takenBack'; readonly round: string; readonly participantId: string }
  | { readonly kind: 'castOnSite'; readonly round: string; readonly cast: CastOnSite }
  | { readonly kind: 'takenBackOnSite'; readonly round: string }
  | { readonly kind: 'closed'; readonly round: string }
  | { readonly kind: 'removed'; readonly round: string }

/** Goes into a command about rounds (`items`, `ballots`) and comes out of it (`changes`). Never part of the state. */
export interface RoundSecrets {
  /** What is on the board and can be voted on, in reading order; there for opening. */
  readonly items?: readonly VotableItem[]
  /** All ballots of the round the command names. */
  readonly ballots?: readonly CastBallot[]
  /** What was entered for people on site in that round. */
  readonly onSite?: CastOnSite | undefined
  readonly changes?: readonly RoundChange[]
}

export type RoundRefusal =
  | 'unknownRound'
  | 'roundTaken'
  | 'roundOpen'
  | 'roundClosed'
  | 'tooManyRounds'
  | 'nothingToAsk'
  | 'tooManyOptions'
  | 'notAVoter'
  | 'wrongBallot'
  | 'foreignOption'
  | 'overBudget'
  | 'overCap'
  | 'ownFunction'
  | 'noReason'
  | 'overPeople'
