import * as Y from 'yjs'

/** Updates of fewer bytes hold too little to look for. */
const largeBytes = 50_000
/** The page is busy with the first picture of what has just come. */
const afterMs = 3000

/**
 * Gives back memory after large updates, until it is stopped. Yjs reads each plain value (a place, a colour) into a list made by
 * `push`, for which V8 takes room for 17: at 10,000 notes 5 of 42 MB hold nothing.
 * @returns stops
 */
export function keepSlim(doc: Y.Doc): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const hear = (update: Uint8Array) => {
    if (update.length < largeBytes) return
    clearTimeout(timer)
    timer = setTimeout(() => cutLists(doc), afterMs)
  }
  doc.on('update', hear)
  return () => {
    clearTimeout(timer)
    doc.off('update', hear)
  }
}

/** Puts a copy without spare room in the place of each list of plain values; nobody can tell the difference. */
export function cutLists({ store }: Y.Doc): void {
  for (const structs of store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentAny)
        struct.content.arr = struct.content.arr.slice()
    }
  }
}
