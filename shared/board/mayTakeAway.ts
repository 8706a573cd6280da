import * as Y from 'yjs'
import { knownFields, recordSchema } from './recordSchemas.ts'

/**
 * For `deleteFilter` of an undo manager: whether undo may take an entry away. Where two people moved a note at the
 * same moment, undo finds nothing to put in the place of the move it takes back, and the note would be left without a
 * place. A field that an item, a cluster or a comment needs therefore gets the value it had before, or stays.
 */
export function mayTakeAway(entry: Y.Item): boolean {
  // It may be gone by what undo has put in its place.
  if (entry.deleted || !isNeeded(entry)) return true
  const before = valueBefore(entry)
  if (before === undefined || entry.parentSub === null) return false
  ;(entry.parent as Y.Map<unknown>).set(entry.parentSub, before)
  return true
}

/** What is no longer kept, and texts, cannot be put back. */
function valueBefore({ left }: Y.Item): unknown {
  for (let entry = left; entry !== null; entry = entry.left) {
    if (entry.content instanceof Y.ContentAny) return entry.content.arr.at(-1)
  }
  return undefined
}

/** Whether it is a field without which a record that stays would not be whole. */
function isNeeded({ parent, parentSub }: Y.Item): boolean {
  if (parentSub === null || !(parent instanceof Y.Map)) return false
  const record = parent._item
  if (record === null || record.deleted || !(record.parent instanceof Y.Map)) return false
  if (record.parent._item !== null) return false
  const schema = recordSchema(Y.findRootTypeKey(record.parent), parent.get('kind'))
  return schema !== undefined && knownFields(schema).alwaysThere.has(parentSub)
}
