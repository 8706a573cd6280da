import type { Transaction } from 'kysely'
import type { DocumentRef, NewSnapshot } from '../contract.ts'
import type { Tables } from '../schema.ts'

/** Remembers whose rows are about to be merged into one; inside the transaction of compaction. */
export async function keepAuthors(db: Transaction<Tables>, ref: DocumentRef): Promise<void> {
  await db
    .insertInto('compacted_authors')
    .columns(['workshop_id', 'document', 'owner', 'author', 'seq'])
    .expression(
      db
        .selectFrom('updates')
        .select((row) => [
          'workshop_id',
          'document',
          'owner',
          'author',
          row.fn.max('seq').as('seq'),
        ])
        .where((row) => row.and(toKey(ref)))
        .where('author', '!=', '')
        .groupBy(['workshop_id', 'document', 'owner', 'author']),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['workshop_id', 'document', 'owner', 'author'])
        .doUpdateSet((row) => ({ seq: row.ref('excluded.seq') })),
    )
    .execute()
}

/** Those who wrote rows after `afterSeq` up to the snapshot's seq. */
export async function listAuthors(
  db: Transaction<Tables>,
  { workshopId, seq }: NewSnapshot,
  afterSeq: number,
): Promise<string[]> {
  const board: DocumentRef = { workshopId, document: 'board', owner: '' }
  const rows = await db
    .selectFrom('updates')
    .select('author')
    .where((row) => row.and(toKey(board)))
    .where('seq', '>', afterSeq)
    .where('seq', '<=', seq)
    .where('author', '!=', '')
    .union(
      db
        .selectFrom('compacted_authors')
        .select('author')
        .where((row) => row.and(toKey(board)))
        .where('seq', '>', afterSeq),
    )
    .execute()
  return rows.map(({ author }) => author)
}

function toKey(ref: DocumentRef) {
  return { workshop_id: ref.workshopId, document: ref.document, owner: ref.owner }
}
