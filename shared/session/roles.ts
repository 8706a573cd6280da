import { refuse, succeed } from '../basics/index.ts'
import type { Reducer } from './command.ts'

/** Makes somebody a facilitator or a participant; one facilitator always stays (S150 to S153). */
export const setRole: Reducer<'setRole'> = ({ state, people }, _by, { person: id, role }) => {
  const person = people.find((one) => one.id === id)
  if (person === undefined) return refuse('unknownPerson', id)
  const leaders = people.filter((one) => one.role === 'facilitator')
  if (role !== 'facilitator' && leaders.length === 1 && leaders[0] === person)
    return refuse('lastFacilitator')
  const changed = people.map((one) => (one === person ? { ...one, role, madeRole: role } : one))
  return succeed({ state, people: changed })
}
