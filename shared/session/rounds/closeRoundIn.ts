import { type Result, refuse, succeed } from '../../basics/index.ts'
import type { Round } from '../../protocol/index.ts'
import type { Person, SessionContent } from '../command.ts'
import { resultOf } from './resultOf.ts'
import type { RoundRefusal } from './roundSecrets.ts'

/**
 * Closes the open round of that id and counts its ballots, which `secrets` has to hold (S117). Its result goes to the projector (S209). Also what the server does by
 * itself when the time of a round is over. Leaves the version to the caller.
 */
export function closeRoundIn<P extends Person>(
  { state, people, secrets }: SessionContent<P>,
  id: string,
  atMs: number,
): Result<SessionContent<P>, RoundRefusal> {
  const { voted: _voted, votedOnSite: _onSite, standing: _standing, ...rest } = state
  const round = findRound(state, id)
  if (round === undefined) return refuse('unknownRound', id)
  if (round.closed !== undefined) return refuse('roundClosed')
  const { ballots = [], onSite } = secrets ?? {}
  const closed = { atMs, result: resultOf(round, people, ballots, onSite?.ballot) }
  const rounds = state.rounds?.map((one) => (one.id === id ? { ...one, closed } : one))
  return succeed({
    state: { ...rest, ...(rounds ? { rounds } : {}), projected: id },
    people,
    secrets: { changes: [{ kind: 'closed', round: id }] },
  })
}

export function findRound(
  { rounds }: { readonly rounds?: readonly Round[] | undefined },
  id: string,
): Round | undefined {
  return rounds?.find((round) => round.id === id)
}
