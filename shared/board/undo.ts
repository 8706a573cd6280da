import * as Y from 'yjs'
import { type BoardDoc, boardRoots } from './boardDoc.ts'

/** The types an undo manager has to watch. */
export function undoableTypes(doc: BoardDoc): Y.Map<unknown>[] {
  return boardRoots.map((root) => doc.getMap(root))
}

/**
 * Undoes or redoes one step, and mends in the same transaction what Yjs leaves out: of a record it brings back, a field that
 * somebody else wrote while it was being deleted stays away.
 */
export function undoStep(manager: Y.UndoManager, direction: 'undo' | 'redo'): void {
  const flag = direction === 'undo' ? 'undoing' : 'redoing'
  try {
    manager.doc.transact((transaction) => {
      const step = manager[direction]()
      if (step) bringBackFields(transaction, step.deletions)
      // Yjs asks at the end of the transaction, which we have put off.
      manager[flag] = true
    }, manager)
  } finally {
    manager[flag] = false
  }
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
