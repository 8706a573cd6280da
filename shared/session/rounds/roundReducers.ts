import { type Result, refuse, succeed } from '../../basics/index.ts'
import { limits, type Round } from '../../protocol/index.ts'
import type { CommandRefusal, Person, Reducer, SessionContent } from '../command.ts'
import { castBallot, castOnSite } from './castBallot.ts'
import { closeRoundIn, findRound } from './closeRoundIn.ts'
import { openedRound, roundAgain } from './openedRound.ts'

const openRound: Reducer<'openRound'> = (before, _by, { round: start }, atMs) =>
  opened(before, start.id, () =>
    openedRound(start, before.state, before.secrets?.items ?? [], atMs),
  )

const revote: Reducer<'revote'> = (before, _by, { round: id, id: next, seconds }, atMs) => {
  const earlier = findRound(before.state, id)
  if (earlier === undefined) return refuse('unknownRound', id)
  return opened(before, next, () =>
    roundAgain(earlier, { id: next, seconds }, before.secrets?.items ?? [], atMs),
  )
}

const closeRound: Reducer<'closeRound'> = (before, _by, { round }, atMs) =>
  closeRoundIn(before, round, atMs)

const setProjected: Reducer<'setProjected'> = ({ state, people }, _by, { round: id }) => {
  const { projected: _before, ...rest } = state
  if (id === undefined) return succeed({ state: rest, people })
  // What is open stands there anyway, without how it stands.
  if (findRound(state, id)?.closed === undefined) return refuse('unknownRound', id)
  return succeed({ state: { ...rest, projected: id }, people })
}

/** Its ballots go with it; an open one ends without a result (S118). */
const removeRound: Reducer<'removeRound'> = ({ state, people }, _by, { round: id }) => {
  const { rounds: before = [], voted, votedOnSite, standing, projected, ...rest } = state
  const round = findRound(state, id)
  if (round === undefined) return refuse('unknownRound', id)
  if (state.lines?.some((line) => line.round === id)) return refuse('roundInUse')
  const rounds = before.filter((one) => one !== round)
  const isOpen = round.closed === undefined
  const ofOpen = {
    ...(isOpen || voted === undefined ? {} : { voted }),
    ...(isOpen || votedOnSite === undefined ? {} : { votedOnSite }),
    ...(isOpen || standing === undefined ? {} : { standing }),
  }
  return succeed({
    state: {
      ...rest,
      ...ofOpen,
      ...(rounds.length > 0 ? { rounds } : {}),
      ...(projected === undefined || projected === id ? {} : { projected }),
    },
    people,
    secrets: { changes: [{ kind: 'removed', round: id }] },
  })
}

/** The commands about rounds (S110 to S133, S200 to S210). */
export const roundReducers = {
  openRound,
  revote,
  castBallot,
  castOnSite,
  closeRound,
  setProjected,
  removeRound,
}

/** One round is open at a time (S110). */
function opened<P extends Person>(
  { state, people }: SessionContent<P>,
  id: string,
  begin: () => Result<Round, CommandRefusal>,
): Result<SessionContent<P>, CommandRefusal> {
  const { rounds = [], votedOnSite: _onSite, standing: _standing, ...rest } = state
  if (rounds.some((round) => round.id === id)) return refuse('roundTaken')
  if (rounds.some(({ closed }) => closed === undefined)) return refuse('roundOpen')
  if (rounds.length >= limits.roundsPerWorkshop) return refuse('tooManyRounds')
  const round = begin()
  if (!round.ok) return round
  const { closesAtMs } = round.value
  return succeed({
    state: { ...rest, rounds: [...rounds, round.value], voted: 0 },
    people,
    secrets: { changes: [{ kind: 'opened', round: id, closesAtMs }] },
  })
}
