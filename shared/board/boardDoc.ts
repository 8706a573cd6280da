import * as Y from 'yjs'
import type { Box } from '../geometry/index.ts'
import type { Change } from './change.ts'
import { cutText } from './editItemText.ts'
import { inSlices } from './inSlices.ts'
import {
  type Fields,
  itemFields,
  itemsOf,
  newRecord,
  plainFields,
  transact,
  tupleOf,
} from './itemRecords.ts'
import type { ArrowEnd } from './items/arrow.ts'
import type { ItemColor } from './items/colors.ts'
import { acceptsColor, type Item, isItemKind, itemSchemas } from './items/index.ts'
import { pairedDocs, privatePartOf, type StorableItem } from './pairDocs.ts'
import { type HearRecords, observeRecords } from './records.ts'
import { boundTo, rebindArrow, settleArrow } from './settleArrow.ts'

/** The Yjs document of a board. Only this folder reads and writes its structure. */
export type BoardDoc = Y.Doc

/** Root names a board document may have. */
export const boardRoots = ['items', 'clusters', 'comments', 'strategy'] as const
export type BoardRoot = (typeof boardRoots)[number]

/** Every item this version understands, in no particular order, private ones among them (`pairDocs`). Unreadable ones are left out and stay in the document. Never throws. */
export function readItems(doc: BoardDoc): Item[] {
  const ids = pairedDocs(doc).flatMap((one) => [...itemsOf(one).keys()])
  return ids.flatMap((id) => readItem(doc, id) ?? [])
}

/** One item as a plain value, or undefined if it is not there or does not pass the check of its kind. */
export function readItem(doc: BoardDoc, id: string): Item | undefined {
  const fields = itemFields(doc, id)
  if (fields === undefined) return undefined
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
 * Puts items on the board, as one transaction unless they are many (`inSlices`). An item whose id exists is replaced. Values are
 * written as given: check them first. Unknown fields are kept.
 */
export function addItems(doc: BoardDoc, items: readonly StorableItem[], change: Change): void {
  inSlices(items, change, (slice, part) =>
    transact(doc, part, () => {
      for (const item of slice) addItem(doc, item)
    }),
  )
}

/** New places for items, one small write each; ids that are gone are passed over. */
export function moveItems(
  doc: BoardDoc,
  boxes: Iterable<readonly [id: string, box: Box]>,
  change: Change,
): void {
  const moves = [...boxes].map(([id, box]) => [id, box, endsToMove(doc, id)] as const)
  inSlices(moves, change, (slice, part) =>
    transact(doc, part, () => {
      for (const [id, box, ends] of slice) {
        const fields = itemFields(doc, id)
        fields?.set('box', tupleOf(box))
        for (const [name, end] of ends) fields?.set(name, end)
      }
    }),
  )
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

/** Gives items a colour; those whose kind has none, or not this one, are passed over. */
export function recolorItems(
  doc: BoardDoc,
  ids: Iterable<string>,
  color: ItemColor,
  change: Change,
): void {
  transact(doc, change, () => {
    for (const id of ids) {
      const fields = itemFields(doc, id)
      const kind = fields?.get('kind')
      if (isItemKind(kind) && acceptsColor(kind, color)) fields?.set('color', color)
    }
  })
}

/**
 * New values for single fields of items, by name; undefined takes a field away. Not for `box`, `z` and `text`, which have
 * their own writers. Values are written as given: check them first. Ids that are gone are passed over.
 */
export function setItemFields(
  doc: BoardDoc,
  values: Iterable<readonly [id: string, fields: Readonly<Record<string, unknown>>]>,
  change: Change,
): void {
  transact(doc, change, () => {
    for (const [id, fields] of values) {
      const record = itemFields(doc, id)
      if (!record) continue
      for (const [name, value] of Object.entries(fields))
        if (value === undefined) record.delete(name)
        else record.set(name, value)
    }
  })
}

/** Takes items off the board. Arrows that were bound to them end where they ended. */
export function deleteItems(doc: BoardDoc, ids: Iterable<string>, change: Change): void {
  const gone = new Set(ids)
  // Measured as they are: undo writes all of it again.
  const records = [...gone].map((id) => ({ id, fields: itemFields(doc, id) }))
  let isFirst = true
  inSlices(records, change, (slice, part) =>
    transact(doc, part, () => {
      if (isFirst) letGoOfArrows(doc, gone)
      isFirst = false
      for (const { id } of slice) for (const one of pairedDocs(doc)) itemsOf(one).delete(id)
    }),
  )
}

/**
 * Calls `listener` after every transaction that touched items, with the ids that were added, changed or
 * deleted and the transaction's origin.
 * @returns stops listening
 */
export function observeItems(doc: BoardDoc, listener: HearRecords): () => void {
  return observeRecords(doc, 'items', listener)
}

/** An arrow's box says where its ends are only together with them: those that were written for another box go along with it. */
function endsToMove(doc: BoardDoc, id: string): [name: 'from' | 'to', end: ArrowEnd][] {
  const stored = readItem(doc, id)
  if (stored?.kind !== 'arrow') return []
  const settled = settleArrow(stored, (other) => readItem(doc, other))
  return (['from', 'to'] as const).flatMap((name): [typeof name, ArrowEnd][] =>
    settled[name].x === stored[name].x && settled[name].y === stored[name].y
      ? []
      : [[name, settled[name]]],
  )
}

/** Writes where arrows end that are bound to items about to go. */
function letGoOfArrows(doc: BoardDoc, gone: ReadonlySet<string>): void {
  const find = (id: string) => readItem(doc, id)
  for (const [id, fields] of itemsOf(doc)) {
    if (gone.has(id) || !(fields instanceof Y.Map) || fields.get('kind') !== 'arrow') continue
    const stored = readItem(doc, id)
    if (stored?.kind !== 'arrow' || !boundTo(stored).some((other) => gone.has(other))) continue
    const freed = rebindArrow(settleArrow(stored, find), (other) =>
      gone.has(other) ? undefined : other,
    )
    fields.set('box', tupleOf(freed.box))
    fields.set('from', freed.from)
    fields.set('to', freed.to)
  }
}

/** Puts copies of private items beside them, private as they are. Without a private part they are lost: ask `isPrivate` first. */
export function addPrivately(doc: BoardDoc, items: readonly StorableItem[], change: Change): void {
  const part = privatePartOf(doc)
  if (part) addItems(part.doc, items, change)
}

/** Whether an item is seen by this person alone. */
export function isPrivate(doc: BoardDoc, id: string): boolean {
  const part = privatePartOf(doc)
  return part !== undefined && itemsOf(part.doc).has(id) && !itemsOf(doc).has(id)
}

function addItem(doc: BoardDoc, item: StorableItem): void {
  const part = privatePartOf(doc)
  const own = itemsOf(doc).has(item.id) ? undefined : part?.take(item)
  if (part && own) itemsOf(part.doc).set(item.id, toFields(own))
  else itemsOf(doc).set(item.id, toFields(item))
}

function toFields(item: StorableItem): Fields {
  const { id: _id, box, text, tags, reactions, ...rest } = item
  const fields = newRecord(rest)
  if (item.kind === 'note' || tags !== undefined) fields.set('tags', toSmallMap(tags))
  if (item.kind === 'note' || reactions !== undefined)
    fields.set('reactions', toSmallMap(reactions))
  fields.set('box', tupleOf(box))
  if (typeof text === 'string') fields.set('text', new Y.Text(cutText(text)))
  return fields
}

/** A map that several people write at once. Notes have theirs from the start, so that no two people make one at the same moment. */
function toSmallMap(values: unknown): Y.Map<unknown> {
  const isPlain = typeof values === 'object' && values !== null && !Array.isArray(values)
  return new Y.Map(isPlain ? Object.entries(values) : [])
}
