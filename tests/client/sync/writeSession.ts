import type * as Y from 'yjs'
import { sessionRoots } from '#shared/protocol'
import { makeSession } from '../helpers/makeSession.ts'

/** Writes a session state into the `session` document, as the server mirrors it. */
export function writeSession(doc: Y.Doc, session = makeSession()) {
  const { people, ...fields } = session
  doc.transact(() => {
    for (const [key, value] of Object.entries(fields))
      doc.getMap(sessionRoots.session).set(key, value)
    for (const person of people) doc.getMap(sessionRoots.people).set(person.id, person)
  })
}
