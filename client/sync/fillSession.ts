import type * as Y from 'yjs'
import type { View } from '#client/view'
import { type SessionState, sessionRoots, sessionState } from '#shared/protocol'
import { withHiddenPlaces } from '#shared/session'
import { keepEqual } from './keepEqual.ts'

/**
 * Keeps `view.session` equal to the `session` document, with the hidden zones a facilitator was told of besides. A state that is
 * not complete yet, or that this version cannot read, leaves the last readable one in place.
 * @returns stops
 */
export function fillSession(view: View, doc: Y.Doc): () => void {
  let told: SessionState | undefined
  const show = () => {
    if (!told) return
    const { session: before, hiddenPlaces } = view.getState()
    const next = hiddenPlaces ? withHiddenPlaces(told, hiddenPlaces) : told
    const session = keepEqual(before, next)
    if (session !== before) view.setState({ session })
  }
  const fill = () => {
    told = readSession(doc) ?? told
    show()
  }
  fill()
  doc.on('afterTransaction', fill)
  const stop = view.subscribe((state, before) => {
    if (state.hiddenPlaces !== before.hiddenPlaces) show()
  })
  return () => {
    doc.off('afterTransaction', fill)
    stop()
  }
}

function readSession(doc: Y.Doc): SessionState | undefined {
  const fields = doc.getMap(sessionRoots.session).toJSON()
  if (Object.keys(fields).length === 0) return undefined
  const people = Object.values(doc.getMap(sessionRoots.people).toJSON())
  const parsed = sessionState.safeParse({ ...fields, people })
  return parsed.success ? parsed.data : undefined
}
