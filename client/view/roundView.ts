import type { Ballot, Round, SessionState } from '#shared/protocol'
import type { ViewState } from './viewState.ts'

/** My ballot in a round: what I want it to be, and how far the server has it. */
export interface MyBallot {
  readonly round: string
  /** What I want, whole; undefined: nothing. */
  readonly wanted: Ballot | undefined
  /** `unread`: what the server has is not known yet, so nothing is sent. `failed`: the server does not have what I want. */
  readonly state: 'unread' | 'kept' | 'sending' | 'failed'
  /** Why it failed, in the server's words; undefined where no answer came. */
  readonly problem?: string | undefined
}

/** The round that is open; at most one is. */
export function openRoundOf(session: SessionState | undefined): Round | undefined {
  return session?.rounds?.find(({ closed }) => closed === undefined)
}

/** Whether I have a vote in it. */
export function mayVote({ self }: Pick<ViewState, 'self'>, round: Round): boolean {
  if (self.role === 'facilitator') return round.facilitatorsVote === true
  return self.role === 'participant'
}

/** Dots of mine in the open round, by item. Nothing while there is no such round. */
export function myDotsIn({ ballot }: Pick<ViewState, 'ballot'>): Readonly<Record<string, number>> {
  return ballot?.wanted?.kind === 'dots' ? ballot.wanted.dots : none
}

/** How many dots I still have to give in a round. */
export function dotsLeft(state: Pick<ViewState, 'ballot'>, { id, dots = 0 }: Round): number {
  if (state.ballot?.round !== id) return dots
  const given = Object.values(myDotsIn(state)).reduce((sum, count) => sum + count, 0)
  return dots - given
}

const none = {}
const known = new WeakMap<readonly Round[], ReadonlyMap<string, number>>()
const nothing: ReadonlyMap<string, number> = new Map()

/**
 * The dots each item got in the last dot vote that is closed; items without any are not in it. Empty while another is open: one
 * is not to be led by the one before. The same map as long as rounds are.
 */
export function votesOf({ session }: Pick<ViewState, 'session'>): ReadonlyMap<string, number> {
  const rounds = session?.rounds
  if (rounds === undefined) return nothing
  const votes = known.get(rounds) ?? countVotes(rounds)
  known.set(rounds, votes)
  return votes
}

function countVotes(rounds: readonly Round[]): ReadonlyMap<string, number> {
  const last = rounds.filter(({ kind }) => kind === 'dots').at(-1)
  const tallies = last?.closed?.result.tallies
  if (last === undefined || tallies === undefined) return nothing
  const dots = last.options.map(({ id }, index) => [id, tallies[index]?.[0] ?? 0] as const)
  return new Map(dots.filter(([, count]) => count > 0))
}
