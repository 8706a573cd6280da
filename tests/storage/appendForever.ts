import { createGroupCommit, type DocumentRef, openStore } from '#server/store'

/**
 * The victim of the kill test: appends to one board as fast as the store acknowledges and prints
 * `seq content` for each acknowledged update, until somebody kills it.
 */
const [dataDir = '', workshopId = ''] = process.argv.slice(2)
const ref: DocumentRef = { workshopId, document: 'board', owner: '' }
const store = await openStore({ dataDir })
const newLine = new TextEncoder().encode('\n')
const group = createGroupCommit(store, { mostWindowMs: 1 })

/** Several at once, so that kills hit groups of different sizes. */
const writers = [1, 2, 3, 4, 5]
await Promise.all(writers.map(write))

async function write(writer: number): Promise<void> {
  for (let n = 0; ; n += 1) {
    const content = `${process.pid}-${writer}-${n}`
    const bytes = new TextEncoder().encode(content)
    const seq = await group.append({ ref, bytes, author: '', atMs: 1 })
    process.stdout.write(`${seq} ${content}\n`)
    if (seq % 50 === 0) await compact()
  }
}

/** Compaction under fire: the snapshot is a list of contents, one per line. */
async function compact(): Promise<void> {
  await store.compactDocument(ref, ({ snapshot, updates }) =>
    Buffer.concat((snapshot ? [snapshot] : []).concat(updates.flatMap((u) => [u, newLine]))),
  )
}
