import type { BoardDoc } from './boardDoc.ts'
import {
  addItems,
  deleteItems,
  editItemText,
  moveItems,
  readItem,
  recolorItems,
  restackItems,
} from './boardDoc.ts'
import type { Change } from './change.ts'
import type { Item } from './items/index.ts'

/** What one person did to one item: what it was before (undefined: not there) and what it is after (undefined: deleted). */
export interface ItemEdit {
  readonly id: string
  readonly before: Item | undefined
  readonly after: Item | undefined
}

/**
 * Does edits again that were made on another copy of the board. Only what the person changed is written, so what others did
 * meanwhile stays; texts are merged. Doing an edit a second time changes nothing.
 * @param author who does them: items of others may be edited, but not made
 * @returns the edits that could not be done, because the item is gone and is not the author's own to make
 */
export function applyItemEdits(
  doc: BoardDoc,
  edits: readonly ItemEdit[],
  change: Change,
  author: string,
): ItemEdit[] {
  const undone: ItemEdit[] = []
  doc.transact((transaction) => {
    transaction.meta.set('label', change.label)
    for (const edit of edits) if (!applyEdit(doc, edit, change, author)) undone.push(edit)
  }, change.origin)
  return undone
}

function applyEdit(
  doc: BoardDoc,
  { id, before, after }: ItemEdit,
  change: Change,
  author: string,
): boolean {
  const now = readItem(doc, id)
  if (after === undefined) {
    if (now) deleteItems(doc, [id], change)
    return true
  }
  if (!now) {
    const isOwnNew = before === undefined && after.author === author
    if (isOwnNew) addItems(doc, [after], change)
    return isOwnNew
  }
  applyFields(doc, { now, before: before ?? now, after }, change)
  return true
}

interface Versions {
  readonly now: Item
  readonly before: Item
  readonly after: Item
}

function applyFields(doc: BoardDoc, { now, before, after }: Versions, change: Change): void {
  const { id, box } = after
  if (isMoved(before, after)) moveItems(doc, [[id, box]], change)
  if (before.z !== after.z) restackItems(doc, [[id, after.z]], change)
  if (before.color !== after.color) recolorItems(doc, [id], after.color, change)
  if (before.text !== after.text && now.text !== after.text)
    editItemText(doc, id, after.text, change, before.text)
}

function isMoved({ box: a }: Item, { box: b }: Item): boolean {
  return a.x !== b.x || a.y !== b.y || a.w !== b.w || a.h !== b.h
}
