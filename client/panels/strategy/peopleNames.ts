import type { PersonName } from '#shared/board'
import type { SessionState } from '#shared/protocol'

type People = Pick<SessionState, 'people'>

/** Names of everybody in the workshop, by name, each once. */
export function peopleNames({ people }: People): string[] {
  const names = people.map(({ name }) => name.trim()).filter((name) => name !== '')
  return [...new Set(names)].sort((a, b) => a.localeCompare(b))
}

/** Who answers for a line: the person of the workshop who is called so, or a name only; undefined for ''. */
export function personNamed(name: string, { people }: People): PersonName | undefined {
  if (name === '') return undefined
  const found = people.filter((person) => person.name.trim() === name)
  // Two people of one name: nobody knows which is meant.
  return found.length === 1 && found[0] ? { name, person: found[0].id } : { name }
}
