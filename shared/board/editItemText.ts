import * as Y from 'yjs'
import { limits } from '../protocol/index.ts'
import type { BoardDoc } from './boardDoc.ts'
import type { Change } from './change.ts'
import { itemFields, transact } from './itemRecords.ts'
import { editBetween, rebaseEdit } from './textEdit.ts'

/**
 * Writes what a person did to an item's text (`editText`); nothing if it is gone or has none.
 * @returns how many characters were cut off
 */
export function editItemText(
  doc: BoardDoc,
  id: string,
  text: string,
  change: Change,
  before?: string,
): number {
  const stored = itemFields(doc, id)?.get('text')
  return stored instanceof Y.Text ? editText({ doc, stored }, text, change, before) : 0
}

/**
 * Writes what a person did to a text: `text` is what their field holds now, `before` what it was made from (the stored text
 * if left out). Only that difference is written, so what others typed meanwhile stays. Text beyond the limit is cut off.
 * @returns how many characters were cut off
 */
export function editText(
  { doc, stored }: { readonly doc: BoardDoc; readonly stored: Y.Text },
  text: string,
  change: Change,
  before?: string,
): number {
  const now = stored.toString()
  const kept = cutText(text)
  const origin = before ?? now
  const edit = rebaseEdit(editBetween(origin, kept), origin, now)
  if (edit.remove > 0 || edit.insert !== '') {
    transact(doc, change, () => {
      stored.delete(edit.index, edit.remove)
      stored.insert(edit.index, edit.insert)
    })
  }
  return text.length - kept.length
}

/** The text up to the limit of an item, never ending in half a surrogate pair, lone surrogates and NUL replaced. */
export function cutText(text: string): string {
  const cut = text.slice(0, limits.itemTextCharacters)
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut)
    .toWellFormed()
    .replaceAll('\0', '\uFFFD')
}
