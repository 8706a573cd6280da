import type { Round, SessionState } from '../../protocol/index.ts'
import { peopleIn } from './onSiteBallot.ts'
import type { CastBallot, CastOnSite } from './roundSecrets.ts'
import { talliesOf } from './talliesOf.ts'

/** What everybody is told of an open round: how many have voted, and how it stands where it is not blind (S115, S208). */
export function standingWith(
  round: Round,
  ballots: readonly CastBallot[],
  onSite: CastOnSite | undefined,
): Pick<SessionState, 'voted' | 'votedOnSite' | 'standing'> {
  const people = peopleIn(onSite?.ballot)
  return {
    voted: ballots.length + people,
    ...(onSite ? { votedOnSite: { people, by: onSite.by } } : {}),
    ...(round.blind ? {} : { standing: talliesOf(round, ballots, onSite?.ballot) }),
  }
}
