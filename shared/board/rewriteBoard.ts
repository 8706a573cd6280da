import * as Y from 'yjs'
import { type BoardDoc, boardRoots } from './boardDoc.ts'

/**
 * A new document with the same contents and none of the history, all written by one client id. It must never
 * be merged with the old one.
 */
export function rewriteBoard(doc: BoardDoc): BoardDoc {
  const fresh = new Y.Doc()
  fresh.transact(() => {
    for (const root of boardRoots) {
      const target = fresh.getMap(root)
      for (const [id, value] of doc.getMap(root)) target.set(id, rewritten(value))
    }
  })
  return fresh
}

/** The gate keeps out every other type. */
function rewritten(value: unknown): unknown {
  if (value instanceof Y.Text) return new Y.Text(value.toString())
  if (!(value instanceof Y.Map)) return value
  return new Y.Map([...value].map(([key, entry]) => [key, rewritten(entry)] as const))
}
