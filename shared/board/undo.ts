import * as Y from 'yjs'
import { z } from 'zod'
import { type BoardDoc, boardRoots } from './boardDoc.ts'
import { isItemKind, itemSchemas } from './items/index.ts'

/** The types an undo manager has to watch. */
export function undoableTypes(doc: BoardDoc): Y.Map<unknown>[] {
  return boardRoots.map((root) => doc.getMap(root))
}

/**
 * The `deleteFilter` of an undo manager. Yjs undoes a written field by deleting it and bringing its former value back; where
 * somebody else wrote the same field in the same moment it brings nothing back, and an item would lose its place or its
 * stacking. Then what is there stays.
 */
export function mayUndoDelete(part: Y.Item): boolean {
  const { parent, parentSub } = part
  if (parentSub === null || !(parent instanceof Y.Map)) return true
  const isCurrent = parent._map.get(parentSub) === part
  return !isCurrent || !isNeeded(parent, parentSub)
}

/**
 * Undoes or redoes one step, and mends in the same transaction what Yjs leaves out: of a record it brings back, a field that
 * somebody else wrote while it was being deleted stays away.
 */
export function undoStep(manager: Y.UndoManager, direction: 'undo' | 'redo'): void {
  const flag = direction === 'undo' ? 'undoing' : 'redoing'
  manager.doc.transact((transaction) => {
    const step = manager[direction]()
    if (step) bringBackFields(transaction, step.deletions)
    // Yjs asks at the end of the transaction, which we have put off.
    manager[flag] = true
  }, manager)
  manager[flag] = false
}

type Deletions = Parameters<typeof Y.iterateDeletedStructs>[1]

function bringBackFields(transaction: Y.Transaction, deletions: Deletions): void {
  const fields: Y.Item[] = []
  Y.iterateDeletedStructs(transaction, deletions, (struct) => {
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentAny) fields.push(struct)
  })
  for (const { parent, parentSub, content } of fields) {
    const record = returnedRecord(transaction, parent)
    if (parentSub !== null && record && !record.has(parentSub))
      record.set(parentSub, content.getContent().at(-1))
  }
}

/** What came back in place of a deleted record. */
function returnedRecord(
  { doc }: Y.Transaction,
  record: Y.Item['parent'],
): Y.Map<unknown> | undefined {
  if (!(record instanceof Y.Map) || !record._item?.redone) return undefined
  let item = record._item
  while (item.redone) item = Y.getItem(doc.store, item.redone) as Y.Item
  const { content } = item
  return content instanceof Y.ContentType && content.type instanceof Y.Map
    ? content.type
    : undefined
}

function isNeeded(record: Y.Map<unknown>, field: string): boolean {
  const kind = record.get('kind')
  if (!isItemKind(kind)) return false
  const { shape } = itemSchemas[kind] as unknown as { shape: Record<string, z.ZodType> }
  return shape[field] !== undefined && !(shape[field] instanceof z.ZodOptional)
}
