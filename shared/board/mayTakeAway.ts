import * as Y from 'yjs'
import { type FieldCheck, fieldsOfKind, type ItemKind, isItemKind } from './items/index.ts'

/**
 * For `deleteFilter` of an undo manager: whether undo may take an entry away. Where two people moved a note at the
 * same moment, undo finds nothing to put in the place of the move it takes back, and the note would be left without a
 * place. A field that an item needs therefore gets the value it had before, or stays.
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

/** Whether it is a field without which an item that stays would not be whole. */
function isNeeded({ parent, parentSub }: Y.Item): boolean {
  if (parentSub === null || !(parent instanceof Y.Map)) return false
  const record = parent._item
  if (record === null || record.deleted || !(record.parent instanceof Y.Map)) return false
  const kind: unknown = parent.get('kind')
  return record.parent._item === null && isItemKind(kind) && fieldsAlwaysThere(kind).has(parentSub)
}

const known = new Map<ItemKind, ReadonlySet<string>>()

/** The fields an item of this kind cannot do without, or has by default. */
function fieldsAlwaysThere(kind: ItemKind): ReadonlySet<string> {
  const found = known.get(kind)
  if (found) return found
  const isAlwaysThere = ([, field]: readonly [string, FieldCheck]) => {
    const absent = field.safeParse(undefined)
    return !absent.success || absent.data !== undefined
  }
  const fields = new Set([...fieldsOfKind(kind)].filter(isAlwaysThere).map(([name]) => name))
  known.set(kind, fields)
  return fields
}
