import type { ParticipantRow } from '#server/store'
import { type BoardFile, readReactionKey } from '#shared/board'
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
  const adopted = <Written extends object>(record: Written): Written =>
    withNewIds(record, (id) => newIds.get(id))
  return {
    file: {
      ...file,
      items: file.items.map(adopted),
      clusters: file.clusters.map(adopted),
      comments: file.comments.map(adopted),
    },
    people,
  }
}

/** A record whose author, and whose reactions, are the people's new ids. */
function withNewIds<Written extends object>(
  record: Written,
  newIdOf: (id: string) => string | undefined,
): Written {
  const { author, reactions } = record as { author?: unknown; reactions?: unknown }
  const newAuthor = typeof author === 'string' ? newIdOf(author) : undefined
  const isMap = typeof reactions === 'object' && reactions !== null && !Array.isArray(reactions)
  const newKey = (key: string) => {
    const { participantId, name } = readReactionKey(key)
    return `${newIdOf(participantId) ?? participantId}:${name}`
  }
  return {
    ...record,
    ...(newAuthor === undefined ? {} : { author: newAuthor }),
    ...(isMap
      ? {
          reactions: Object.fromEntries(
            Object.entries(reactions).map(([key, value]) => [newKey(key), value]),
          ),
        }
      : {}),
  }
}
