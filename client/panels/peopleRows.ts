import type { Person, Self } from '#client/view'
import type { Layer, Participant, ParticipantColor, Role } from '#shared/protocol'

/** One person in the list of people. */
export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly color: ParticipantColor
  readonly function: string | undefined
  readonly layer: Layer | undefined
  readonly isHere: boolean
  readonly isMe: boolean
}

/**
 * Everybody of the workshop, once each however many tabs they have open: here before away, facilitators
 * first, then by name. Somebody who left before giving a name is not listed; I am always here.
 */
export function peopleRows(
  participants: readonly Participant[],
  present: readonly Person[],
  self: Self,
): PersonRow[] {
  const here = new Map(present.map((person) => [person.participantId, person]))
  const listed = participants.map((person) => toRow(person, here.has(person.id), self))
  const known = new Set(participants.map(({ id }) => id))
  // Presence may be a moment ahead of the session document.
  const arriving = [...here.values()]
    .filter(({ participantId }) => !known.has(participantId))
    .map((person) => toRow({ ...person, id: person.participantId }, true, self))
  return [...listed, ...arriving]
    .filter(({ name, isHere }) => isHere || name !== '')
    .sort(compareRows)
}

function toRow(
  person: Pick<Participant, 'id' | 'name' | 'role' | 'color' | 'function' | 'layer'>,
  isPresent: boolean,
  self: Self,
): PersonRow {
  const { id, name, role, color, layer } = person
  const isMe = id === self.participantId
  return {
    id,
    name,
    role,
    color,
    function: person.function,
    layer,
    isHere: isPresent || isMe,
    isMe,
  }
}

const roleOrder: Record<Role, number> = { facilitator: 0, participant: 1, viewer: 2 }

function compareRows(a: PersonRow, b: PersonRow): number {
  return (
    Number(b.isHere) - Number(a.isHere) ||
    roleOrder[a.role] - roleOrder[b.role] ||
    a.name.localeCompare(b.name) ||
    (a.id < b.id ? -1 : 1)
  )
}
