import { isDeepStrictEqual } from 'node:util'
import type * as Y from 'yjs'
import { type SessionState, sessionRoots } from '#shared/protocol'
import { forEverybody } from '#shared/session'

/**
 * Makes the `session` document say what the state says, in one transaction. Writes only keys that differ, so
 * that mirroring the same state again makes no update. Hints and hidden zones stay out (S20, S161): this document goes to everybody.
 */
export function mirrorSession(doc: Y.Doc, state: SessionState): void {
  const { people, ...rest } = forEverybody(state)
  const peopleById = Object.fromEntries(people.map((person) => [person.id, person]))
  doc.transact(() => {
    mirrorMap(doc.getMap(sessionRoots.session), rest)
    mirrorMap(doc.getMap(sessionRoots.people), peopleById)
  })
}

function mirrorMap(map: Y.Map<unknown>, wanted: Readonly<Record<string, unknown>>): void {
  for (const key of [...map.keys()]) if (!Object.hasOwn(wanted, key)) map.delete(key)
  for (const [key, value] of Object.entries(wanted)) {
    if (!isDeepStrictEqual(map.get(key), value)) map.set(key, value)
  }
}
