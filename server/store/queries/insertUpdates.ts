import type { Transaction } from 'kysely'
import { sha256 } from '../checksum.ts'
import type { DocumentRef, NewUpdate } from '../contract.ts'
import type { Tables } from '../schema.ts'
import { compiledOnce } from './compiledOnce.ts'

/** Few, so that only so many texts exist, and yet all of a usual group in one. */
const mostRowsPerInsert = 16

/**
 * Gives each update the next seq of its document and inserts all. The head row is written first: in a
 * database with several writers it is the lock that keeps seqs without gaps.
 * @returns the seqs, in the order of `updates`
 */
export async function insertUpdates(
  db: Transaction<Tables>,
  updates: readonly NewUpdate[],
): Promise<number[]> {
  const next = await reserveSeqs(db, updates)
  const seqs = updates.map(({ ref }) => {
    const key = keyOf(ref)
    const seq = next.get(key) ?? 0
    next.set(key, seq + 1)
    return seq
  })
  const rows = updates.map((update, index) => valuesOf(update, seqs[index] ?? 0))
  for (let at = 0; at < rows.length; at += mostRowsPerInsert) {
    const some = rows.slice(at, at + mostRowsPerInsert)
    await inserts[some.length]?.(db, some.flat())
  }
  return seqs
}

async function reserveSeqs(
  db: Transaction<Tables>,
  updates: readonly NewUpdate[],
): Promise<Map<string, number>> {
  const counts = new Map<string, { ref: DocumentRef; count: number }>()
  for (const { ref } of updates) {
    const counted = counts.get(keyOf(ref))
    if (counted) counted.count += 1
    else counts.set(keyOf(ref), { ref, count: 1 })
  }
  const next = new Map<string, number>()
  for (const [key, { ref, count }] of counts) {
    const [head] = await reserve(db, [ref.workshopId, ref.document, ref.owner, count, count])
    if (head === undefined) throw new Error('The head of a document was not written.')
    next.set(key, head.seq - count + 1)
  }
  return next
}

const someRow: Tables['updates'] = {
  workshop_id: '',
  document: 'board',
  owner: '',
  seq: 0,
  bytes: new Uint8Array(),
  sha256: '',
  author: '',
  at_ms: 0,
}

/** One for each number of rows. Invariant: `valuesOf` has the order of `someRow`. */
const inserts = Array.from({ length: mostRowsPerInsert + 1 }, (_, count) =>
  compiledOnce((db) => db.insertInto('updates').values(Array(count).fill(someRow))),
)

const reserve = compiledOnce<{ readonly seq: number }>((db) =>
  db
    .insertInto('documents')
    .values({ workshop_id: '', document: 'board', owner: '', seq: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['workshop_id', 'document', 'owner'])
        .doUpdateSet((column) => ({ seq: column('documents.seq', '+', 1) })),
    )
    .returning('seq'),
)

function valuesOf({ ref, bytes, author, atMs }: NewUpdate, seq: number): unknown[] {
  return [ref.workshopId, ref.document, ref.owner, seq, bytes, sha256(bytes), author, atMs]
}

function keyOf(ref: DocumentRef): string {
  return `${ref.document}\n${ref.workshopId}\n${ref.owner}`
}
