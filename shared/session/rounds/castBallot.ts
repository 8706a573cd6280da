import { refuse, succeed } from '../../basics/index.ts'
import type { Reducer } from '../command.ts'
import { checkBallot, isEmptyBallot } from './ballotFault.ts'
import { findRound } from './closeRoundIn.ts'
import type { CastBallot, RoundChange } from './roundSecrets.ts'
import { talliesOf } from './talliesOf.ts'

/** One's whole ballot in the place of the former (S120 to S125). The state learns how many there are, never whose. */
export const castBallot: Reducer<'castBallot'> = (
  { state, people, secrets },
  { participantId, role },
  { round: id, ballot },
  atMs,
) => {
  const round = findRound(state, id)
  if (round === undefined) return refuse('unknownRound', id)
  // The server's clock decides, also where nobody has closed it yet.
  const isOver = round.closesAtMs !== undefined && atMs >= round.closesAtMs
  if (round.closed !== undefined || isOver) return refuse('roundClosed')
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
  return succeed({
    state: {
      ...state,
      voted: ballots.length,
      ...(round.blind ? {} : { standing: talliesOf(round, ballots) }),
    },
    people,
    secrets: { changes: [change] },
  })
}
