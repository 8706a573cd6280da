import { type Result, refuse, succeed } from '../basics/index.ts'
import type { Layer, ParticipantColor } from '../protocol/index.ts'
import type { Person, Reducer } from './command.ts'

/** What somebody says about themselves; a field that is absent stays as it was. */
export interface Profile {
  readonly name?: string | undefined
  /** '' for none. */
  readonly function?: string | undefined
  readonly layer?: Layer | undefined
  readonly color?: ParticipantColor | undefined
}

export const setProfile: Reducer<'setProfile'> = ({ state, people }, by, profile) => {
  const known = checkFunction(state.functions, profile.function)
  if (!known.ok) return known
  const changed = people.map((person) =>
    person.id === by.participantId ? changeProfile(person, profile) : person,
  )
  return succeed({ state, people: changed })
}

/** The person with the fields the profile names. */
export function changeProfile<P extends Person>(person: P, profile: Profile): P {
  return {
    ...person,
    name: profile.name ?? person.name,
    function: (profile.function ?? person.function) || undefined,
    layer: profile.layer ?? person.layer,
    color: profile.color ?? person.color,
  }
}

/** A workshop that lists its functions knows no others (S16); one that lists none takes any. */
export function checkFunction(
  functions: readonly string[],
  chosen: string | undefined,
): Result<true, 'unknownFunction'> {
  const isFree = chosen === undefined || chosen === '' || functions.length === 0
  if (isFree || functions.includes(chosen)) return succeed(true)
  return refuse('unknownFunction', chosen)
}
