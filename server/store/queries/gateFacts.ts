import type { Kysely, Transaction } from 'kysely'
import type {
  DocumentRef,
  GateFacts,
  NewUpdate,
  RewrittenDocument,
  StoredDocument,
  UpdateFacts,
} from '../contract.ts'
import type { Tables } from '../schema.ts'
import { compiledOnce } from './compiledOnce.ts'
import { putSnapshot, readDocument, toKey } from './documents.ts'

/** For how many epochs a client that was away is recognised by its client ids. */
const epochsRemembered = 5

/** So that the number of bound values stays far below every database's limit. */
const rowsPerInsert = 500

/** Keeps what the gate has to remember of these updates. Their documents' rows are written before. */
export async function insertFacts(
  db: Transaction<Tables>,
  updates: readonly NewUpdate[],
): Promise<void> {
  for (const { ref, author, facts } of updates) {
    if (facts === undefined) continue
    if (facts.clientIds.length > 0) await insertClientIds(db, ref, author, facts.clientIds)
    if (facts.deletedItems.length > 0) await insertDeletedItems(db, ref, facts.deletedItems)
  }
}

export async function readGateFacts(db: Kysely<Tables>, ref: DocumentRef): Promise<GateFacts> {
  const epoch = await readEpoch(db, ref)
  const ids = await db
    .selectFrom('client_ids')
    .select(['client_id', 'participant_id', 'epoch'])
    .where((row) => row.and(toKey(ref)))
    .execute()
  const deleted = await db
    .selectFrom('deleted_items')
    .select(['item_id', 'author', 'created_at_ms', 'extra_fields', 'reactions'])
    .where((row) => row.and(toKey(ref)))
    .execute()
  return {
    epoch,
    clientIds: ids
      .filter((row) => row.epoch === epoch)
      .map((row) => [row.client_id, row.participant_id] as const),
    retiredClientIds: ids.filter((row) => row.epoch < epoch).map((row) => row.client_id),
    deletedItems: deleted.map((row) => ({
      id: row.item_id,
      author: row.author,
      createdAt: row.created_at_ms,
      extraFields: JSON.parse(row.extra_fields) as string[],
      ...(row.reactions === '[]' ? {} : { reactions: JSON.parse(row.reactions) as string[] }),
    })),
  }
}

export async function startEpoch(
  db: Transaction<Tables>,
  ref: DocumentRef,
  rewrite: (stored: StoredDocument) => RewrittenDocument,
): Promise<number | undefined> {
  const stored = await readDocument(db, ref)
  if (stored.seq === 0) return undefined
  const { snapshot, retiredClientIds } = rewrite(stored)
  await putSnapshot(db, ref, { bytes: snapshot, seq: stored.seq })
  await insertClientIds(db, ref, '', retiredClientIds)
  return raiseEpoch(db, ref)
}

/**
 * From now on all client ids known of the document are retired, and its deleted items are forgotten. Its rows are
 * replaced by the caller. @returns the new epoch
 */
export async function raiseEpoch(db: Transaction<Tables>, ref: DocumentRef): Promise<number> {
  const epoch = (await readEpoch(db, ref)) + 1
  await db
    .updateTable('documents')
    .set({ epoch })
    .where((row) => row.and(toKey(ref)))
    .execute()
  await db
    .deleteFrom('deleted_items')
    .where((row) => row.and(toKey(ref)))
    .execute()
  await db
    .deleteFrom('client_ids')
    .where((row) => row.and(toKey(ref)))
    .where('epoch', '<', epoch - epochsRemembered)
    .execute()
  return epoch
}

async function readEpoch(db: Kysely<Tables>, ref: DocumentRef): Promise<number> {
  const row = await db
    .selectFrom('documents')
    .select('epoch')
    .where((column) => column.and(toKey(ref)))
    .executeTakeFirst()
  return row?.epoch ?? 0
}

async function insertClientIds(
  db: Transaction<Tables>,
  ref: DocumentRef,
  author: string,
  clientIds: UpdateFacts['clientIds'],
): Promise<void> {
  const epoch = await readEpoch(db, ref)
  const rows = clientIds.map((clientId) => ({
    ...toKey(ref),
    client_id: clientId,
    participant_id: author,
    epoch,
  }))
  for (let at = 0; at < rows.length; at += rowsPerInsert) {
    await db
      .insertInto('client_ids')
      .values(rows.slice(at, at + rowsPerInsert))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

async function insertDeletedItems(
  db: Transaction<Tables>,
  { workshopId, document, owner }: DocumentRef,
  items: UpdateFacts['deletedItems'],
): Promise<void> {
  for (const { id, author, createdAt, extraFields, reactions = [] } of items) {
    const content = [author, createdAt, JSON.stringify(extraFields), JSON.stringify(reactions)]
    await insertDeletedItem(db, [workshopId, document, owner, id, ...content])
  }
}

const someItem: Tables['deleted_items'] = {
  workshop_id: '',
  document: 'board',
  owner: '',
  item_id: '',
  author: '',
  created_at_ms: 0,
  extra_fields: '[]',
  reactions: '[]',
}

/** Many at once when notes are revealed. Its values are in the order of `someItem`. */
const insertDeletedItem = compiledOnce((db) =>
  db
    .insertInto('deleted_items')
    .values(someItem)
    .onConflict((conflict) =>
      conflict
        .columns(['workshop_id', 'document', 'owner', 'item_id'])
        .doUpdateSet(({ ref: column }) => ({
          author: column('excluded.author'),
          created_at_ms: column('excluded.created_at_ms'),
          extra_fields: column('excluded.extra_fields'),
          reactions: column('excluded.reactions'),
        })),
    ),
)
