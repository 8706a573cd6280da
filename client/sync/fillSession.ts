import type * as Y from 'yjs'
import type { View } from '#client/view'
import { type SessionState, sessionRoots, sessionState } from '#shared/protocol'
import { keepEqual } from './keepEqual.ts'

/**
 * Keeps `view.session` equal to the `session` document. A state that is not complete yet, or that this version cannot
 * read, leaves the last readable one in place.
 * @returns stops
 */
export function fillSession(view: View, doc: Y.Doc): () => void {
  const fill = () => {
    const next = readSession(doc)
    if (!next) return
    const session = keepEqual(view.getState().session, next)
    if (session !== view.getState().session) view.setState({ session })
  }
  fill()
  doc.on('afterTransaction', fill)
  return () => doc.off('afterTransaction', fill)
}

function readSession(doc: Y.Doc): SessionState | undefined {
  const fields = doc.getMap(sessionRoots.session).toJSON()
  if (Object.keys(fields).length === 0) return undefined
  const people = Object.values(doc.getMap(sessionRoots.people).toJSON())
  const parsed = sessionState.safeParse({ ...fields, people })
  return parsed.success ? parsed.data : undefined
}
