import type { ParticipantRow } from '#server/store'
import type { BoardFile } from '#shared/board'
import { type Participant, participantColors } from '#shared/protocol'

/** A person as everybody may read them. Fields that are not set are absent, so that equal people compare equal. */
export function toParticipant({ id, name, role, color, ...row }: ParticipantRow): Participant {
  return {
    id,
    name,
    role,
    color,
    ...(row.function === undefined ? {} : { function: row.function }),
    ...(row.layer === undefined ? {} : { layer: row.layer }),
  }
}

/**
 * Gives the people of a board file new ids, and their notes with them: ids are unique on a server, and a file
 * must not be able to name somebody who is in another workshop.
 */
export function adoptPeople(
  file: BoardFile,
  workshop: { readonly id: string; readonly createdAtMs: number },
  newId: () => string,
): { readonly file: BoardFile; readonly people: ParticipantRow[] } {
  const newIds = new Map(file.people.map((person) => [person.id, newId()]))
  const people = file.people.map((person, index) => ({
    id: newIds.get(person.id) ?? newId(),
    workshopId: workshop.id,
    name: person.name,
    role: person.role ?? 'participant',
    color: person.color ?? participantColors[index % participantColors.length] ?? 'slate',
    function: person.function,
    layer: person.layer,
    createdAtMs: workshop.createdAtMs,
  }))
  const items = file.items.map((item) => {
    const author = typeof item.author === 'string' ? newIds.get(item.author) : undefined
    return author === undefined ? item : { ...item, author }
  })
  return { file: { ...file, items }, people }
}
