import { refuse, succeed } from '../../basics/index.ts'
import type { Round } from '../../protocol/index.ts'
import type { Reducer } from '../command.ts'
import { checkBallot, isEmptyBallot } from './ballotFault.ts'
import { findRound } from './closeRoundIn.ts'
import { checkOnSite, isEmptyOnSite } from './onSiteBallot.ts'
import type { CastBallot, RoundChange } from './roundSecrets.ts'
import { standingWith } from './standingWith.ts'

/** One's whole ballot in the place of the former (S120 to S125). The state learns how many there are, never whose. */
export const castBallot: Reducer<'castBallot'> = (
  { state, people, secrets },
  { participantId, role },
  { round: id, ballot },
  atMs,
) => {
  const round = findRound(state, id)
  if (round === undefined) return refuse('unknownRound', id)
  if (!takesBallots(round, atMs)) return refuse('roundClosed')
  if (role === 'facilitator' && !round.facilitatorsVote) return refuse('notAVoter')
  const voter = people.find((person) => person.id === participantId)
  const checked = checkBallot(round, ballot, voter?.function)
  if (!checked.ok) return checked
  const others = (secrets?.ballots ?? []).filter((cast) => cast.participantId !== participantId)
  const cast = { participantId, function: voter?.function, layer: voter?.layer, ballot }
  const isTakenBack = isEmptyBallot(ballot)
  const ballots: readonly CastBallot[] = isTakenBack ? others : [...others, cast]
  const change: RoundChange = isTakenBack
    ? { kind: 'takenBack', round: id, participantId }
    : { kind: 'cast', round: id, cast }
  const standing = standingWith(round, ballots, secrets?.onSite)
  return succeed({ state: { ...state, ...standing }, people, secrets: { changes: [change] } })
}

/** What people on site answered, in the place of what was entered for them before (S200 to S208). */
export const castOnSite: Reducer<'castOnSite'> = (
  { state, people, secrets },
  { participantId: by },
  { round: id, ballot },
  atMs,
) => {
  const round = findRound(state, id)
  if (round === undefined) return refuse('unknownRound', id)
  if (!takesBallots(round, atMs)) return refuse('roundClosed')
  const isTakenBack = ballot === undefined || isEmptyOnSite(ballot)
  const checked = isTakenBack ? succeed(true) : checkOnSite(round, ballot, state.onSite ?? 0)
  if (!checked.ok) return checked
  const cast = isTakenBack ? undefined : { by, ballot }
  const change: RoundChange = cast
    ? { kind: 'castOnSite', round: id, cast }
    : { kind: 'takenBackOnSite', round: id }
  const { votedOnSite: _before, ...rest } = state
  const standing = standingWith(round, secrets?.ballots ?? [], cast)
  return succeed({ state: { ...rest, ...standing }, people, secrets: { changes: [change] } })
}

/** The server's clock decides, also where nobody has closed it yet. */
function takesBallots({ closed, closesAtMs }: Round, atMs: number): boolean {
  return closed === undefined && (closesAtMs === undefined || atMs < closesAtMs)
}
