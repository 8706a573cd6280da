import * as Y from 'yjs'
import type { Box } from '../geometry/index.ts'
import { limits } from '../protocol/index.ts'
import type { Change } from './change.ts'
import { type Item, isItemKind, itemSchemas } from './items/index.ts'
import type { NoteColor } from './items/note.ts'
import { observeRecords } from './records.ts'
import { editBetween, rebaseEdit } from './textEdit.ts'

/** The Yjs document of a board. Only this folder reads and writes its structure. */
export type BoardDoc = Y.Doc

/** Root names a board document may have. */
export const boardRoots = ['items', 'clusters', 'comments', 'strategy'] as const
export type BoardRoot = (typeof boardRoots)[number]

type Fields = Y.Map<unknown>

/** Every item this version understands, in no particular order. Unreadable ones are left out and stay in the document. Never throws. */
export function readItems(doc: BoardDoc): Item[] {
  return [...itemsOf(doc).keys()].flatMap((id) => readItem(doc, id) ?? [])
}

/** One item as a plain value, or undefined if it is not there or does not pass the check of its kind. */
export function readItem(doc: BoardDoc, id: string): Item | undefined {
  const fields = itemsOf(doc).get(id)
  if (!(fields instanceof Y.Map)) return undefined
  const kind = fields.get('kind')
  if (!isItemKind(kind)) return undefined
  const parsed = itemSchemas[kind].safeParse({ ...plainFields(fields), id })
  return parsed.success ? parsed.data : undefined
}

/** Every item as stored, also of kinds this version does not know: `box` as x, y, w, h and text as a string. For the board file. */
export function readStoredItems(doc: BoardDoc): Record<string, unknown>[] {
  return [...itemsOf(doc)].flatMap(([id, fields]) =>
    fields instanceof Y.Map ? [{ ...plainFields(fields), id }] : [],
  )
}

/**
 * Puts items on the board as one transaction. An item whose id exists is replaced. Values are written
 * as given: check them first. Unknown fields are kept.
 */
export function addItems(doc: BoardDoc, items: readonly StorableItem[], change: Change): void {
  transact(doc, change, () => {
    for (const item of items) itemsOf(doc).set(item.id, toFields(item))
  })
}

/** What `addItems` takes: an item of a known kind, or anything with an id, a kind and a box. */
export type StorableItem = { readonly id: string; readonly kind: string; readonly box: Box } & {
  readonly [field: string]: unknown
}

/** New places for items, one small write each; ids that are gone are passed over. */
export function moveItems(
  doc: BoardDoc,
  boxes: Iterable<readonly [id: string, box: Box]>,
  change: Change,
): void {
  transact(doc, change, () => {
    for (const [id, box] of boxes) itemFields(doc, id)?.set('box', [box.x, box.y, box.w, box.h])
  })
}

/** New places in the stack (fractional indices). */
export function restackItems(
  doc: BoardDoc,
  indices: Iterable<readonly [id: string, z: string]>,
  change: Change,
): void {
  transact(doc, change, () => {
    for (const [id, z] of indices) itemFields(doc, id)?.set('z', z)
  })
}

export function recolorItems(
  doc: BoardDoc,
  ids: Iterable<string>,
  color: NoteColor,
  change: Change,
): void {
  transact(doc, change, () => {
    for (const id of ids) itemFields(doc, id)?.set('color', color)
  })
}

export function deleteItems(doc: BoardDoc, ids: Iterable<string>, change: Change): void {
  transact(doc, change, () => {
    for (const id of ids) itemsOf(doc).delete(id)
  })
}

/**
 * Writes what a person did to an item's text: `text` is what their field holds now, `before` what it was made
 * from (the stored text if left out). Only that difference is written, so what others typed meanwhile stays.
 * Text beyond the limit is cut off.
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
  if (!(stored instanceof Y.Text)) return 0
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

/**
 * Calls `listener` after every transaction that touched items, with the ids that were added, changed or
 * deleted and the transaction's origin.
 * @returns stops listening
 */
export function observeItems(
  doc: BoardDoc,
  listener: (ids: ReadonlySet<string>, origin: unknown) => void,
): () => void {
  return observeRecords(doc, 'items', listener)
}

/** A plain record as a Y.Map, so that two people can edit different fields of it. */
export function newRecord(fields: Record<string, unknown>): Y.Map<unknown> {
  return new Y.Map(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function itemsOf(doc: BoardDoc): Y.Map<unknown> {
  return doc.getMap('items')
}

/** The fields of an item, to be written; undefined if it is gone. Only for this folder. */
export function itemFields(doc: BoardDoc, id: string): Fields | undefined {
  return recordFields(doc, 'items', id)
}

/** The fields of a record of any root, to be written; undefined if it is gone. Only for this folder. */
export function recordFields(doc: BoardDoc, root: BoardRoot, id: string): Fields | undefined {
  const fields = doc.getMap(root).get(id)
  return fields instanceof Y.Map ? fields : undefined
}

/** Writes several things as one transaction, so one undo step, with the change's origin and label. */
export function transact(doc: BoardDoc, change: Change, write: () => void): void {
  doc.transact((transaction) => {
    transaction.meta.set('label', change.label)
    write()
  }, change.origin)
}

function plainFields(fields: Fields): Record<string, unknown> {
  const plain = fields.toJSON() as Record<string, unknown>
  for (const marks of ['tags', 'reactions']) if (isEmpty(plain[marks])) delete plain[marks]
  return { ...plain, box: boxFromTuple(plain.box) }
}

/** A map in which nothing is says no more than none. */
function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function boxFromTuple(value: unknown): Box | undefined {
  if (!Array.isArray(value) || value.length !== 4) return undefined
  const [x, y, w, h] = value as [number, number, number, number]
  return { x, y, w, h }
}

function toFields(item: StorableItem): Fields {
  const { id: _id, box, text, tags, reactions, ...rest } = item
  const fields = newRecord(rest)
  if (item.kind === 'note' || tags !== undefined) fields.set('tags', toSmallMap(tags))
  if (item.kind === 'note' || reactions !== undefined)
    fields.set('reactions', toSmallMap(reactions))
  fields.set('box', [box.x, box.y, box.w, box.h])
  if (typeof text === 'string') fields.set('text', new Y.Text(cutText(text)))
  return fields
}

/** A map that several people write at once. Notes have theirs from the start, so that no two people make one at the same moment. */
function toSmallMap(values: unknown): Y.Map<unknown> {
  const isPlain = typeof values === 'object' && values !== null && !Array.isArray(values)
  return new Y.Map(isPlain ? Object.entries(values) : [])
}
