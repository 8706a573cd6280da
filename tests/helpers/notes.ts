import * as Y from 'yjs'

/** Fields of a note as a client of ours writes it. */
export function noteFields(author: string, text: string, more: Record<string, unknown> = {}) {
  const fields = { kind: 'note', box: [0, 0, 200, 200], z: 'a0', author, createdAt: 1, ...more }
  const record = new Y.Map<unknown>(Object.entries(fields))
  record.set('text', new Y.Text(text))
  return record
}

/** Puts a note on a board, in one transaction. */
export function putNote(doc: Y.Doc, id: string, author: string, text = id): void {
  doc.transact(() => doc.getMap('items').set(id, noteFields(author, text)))
}

/** The notes of a board as id → text. */
export function textsOf(doc: Y.Doc): Record<string, unknown> {
  const items = doc.getMap<Y.Map<unknown>>('items').toJSON() as Record<string, { text: unknown }>
  return Object.fromEntries(Object.entries(items).map(([id, { text }]) => [id, text]))
}

/** The notes of one person's copy, as if they were a map of texts: `set` writes a note of theirs. */
export interface NoteTexts {
  readonly size: number
  set(id: string, text: string): void
  has(id: string): boolean
  delete(id: string): void
  toJSON(): Record<string, unknown>
}

export function noteTexts(doc: Y.Doc, author: string): NoteTexts {
  const items = doc.getMap('items')
  return {
    get size() {
      return items.size
    },
    set: (id, text) => putNote(doc, id, author, text),
    has: (id) => items.has(id),
    delete: (id) => items.delete(id),
    toJSON: () => textsOf(doc),
  }
}

/** Full notes of about `bytes` together, in one transaction: as large as one update may be made. */
export function putManyNotes(doc: Y.Doc, prefix: string, author: string, bytes: number): void {
  const text = 'x'.repeat(1900)
  doc.transact(() => {
    for (let n = 0; n * 2000 < bytes; n += 1) putNote(doc, `${prefix}-${n}`, author, text)
  })
}
