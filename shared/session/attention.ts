import { refuse, succeed } from '../basics/index.ts'
import type { Reducer } from './command.ts'
import type { StateWithoutPeople } from './createSession.ts'

/** Ticks, hands and questions of people who are not in the workshop any more mean nothing, so they are left alone. */
type Listed = 'done' | 'hands' | 'timeAskedBy'

const setDone: Reducer<'setDone'> = ({ state, people }, by, { done }) =>
  succeed({ state: listed(state, 'done', by.participantId, done), people })

const askForTime: Reducer<'askForTime'> = ({ state, people }, by) => {
  if (state.timer === undefined) return refuse('noTimer')
  return succeed({ state: listed(state, 'timeAskedBy', by.participantId, true), people })
}

/** Others' hands are taken down by facilitators, raised by nobody (S62). */
const raiseHand: Reducer<'raiseHand'> = ({ state, people }, by, { raised, person }) => {
  const whose = person ?? by.participantId
  const isOwn = whose === by.participantId
  if (!isOwn && (raised || by.role !== 'facilitator')) return refuse('facilitatorOnly')
  return succeed({ state: listed(state, 'hands', whose, raised), people })
}

/** What people say with one press (S60 to S63). */
export const attentionReducers = { setDone, askForTime, raiseHand }

/** The list with or without a person; each is in it once, in the order they came, and an empty list is none. */
function listed(
  state: StateWithoutPeople,
  name: Listed,
  person: string,
  isIn: boolean,
): StateWithoutPeople {
  const { [name]: before = [], ...rest } = state
  const others = before.filter((id) => id !== person)
  const after = isIn ? (before.includes(person) ? before : [...before, person]) : others
  return after.length === 0 ? rest : { ...rest, [name]: after }
}
