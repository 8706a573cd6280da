import { refuse, succeed } from '../basics/index.ts'
import type { Door } from '../protocol/index.ts'
import type { Reducer } from './command.ts'
import type { StateWithoutPeople } from './createSession.ts'

const rotateLink: Reducer<'rotateLink'> = ({ state, people }, _by, { role }) =>
  succeed({ state: countRotation(state, role), people })

const rotateJoinCode: Reducer<'rotateJoinCode'> = ({ state, people }) =>
  succeed({ state: countRotation(state, 'code'), people })

/** Facilitators do not remove themselves, so one always stays (S31). */
const removePerson: Reducer<'removePerson'> = ({ state, people }, by, { person }) => {
  if (person === by.participantId) return refuse('removeYourself')
  if (!people.some(({ id }) => id === person)) return refuse('unknownPerson', person)
  return succeed({ state, people: people.filter(({ id }) => id !== person) })
}

const setEntry: Reducer<'setEntry'> = ({ state, people }, _by, { entry }) => {
  const { entry: _before, ...rest } = state
  const next = entry.kind === 'open' ? rest : { ...rest, entry: entry.kind }
  return succeed({ state: next, people })
}

const setNameless: Reducer<'setNameless'> = ({ state, people }, _by, { nameless }) =>
  succeed({ state: { ...state, nameless }, people })

/** Requests are no part of the state: the server answers the one that is meant, and refuses where there is none. */
const answerRequest: Reducer<'answerRequest'> = (content) => succeed(content)

/** The commands about who gets in, as far as the state tells (S30 to S34); tokens and waiting are the server's. */
export const accessReducers = {
  rotateLink,
  rotateJoinCode,
  removePerson,
  setEntry,
  setNameless,
  answerRequest,
}

function countRotation(state: StateWithoutPeople, door: Door): StateWithoutPeople {
  const rotations = { ...state.rotations, [door]: (state.rotations?.[door] ?? 0) + 1 }
  return { ...state, rotations }
}
