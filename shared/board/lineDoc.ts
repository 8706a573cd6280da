import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import type { BoardDoc } from './boardDoc.ts'
import type { Change } from './change.ts'
import { cutText, editText } from './editItemText.ts'
import { newRecord, recordFields, transact } from './itemRecords.ts'
import {
  isLineKind,
  type Line,
  type LineKind,
  type LineMap,
  type LineOf,
  lineSchemas,
  mapsOf,
} from './lines/index.ts'
import { isStackIndex } from './order.ts'
import { observeRecords } from './records.ts'

/** Every line of the strategy that this version understands, by rank within its kind. Never throws. */
export function readLines(doc: BoardDoc): Line[] {
  const ids = [...doc.getMap('strategy').keys()]
  return ids.flatMap((id) => readLine(doc, id) ?? []).sort(compareLines)
}

/** One line, or undefined if it is not there or does not pass the check of its kind. */
export function readLine(doc: BoardDoc, id: string): Line | undefined {
  const fields = recordFields(doc, 'strategy', id)
  const kind = fields?.get('kind')
  if (!fields || !isLineKind(kind)) return undefined
  const parsed = lineSchemas[kind].safeParse({ ...fields.toJSON(), id })
  return parsed.success ? parsed.data : undefined
}

/** First to last. Lines with the same rank (two people made them at once) are ordered by id, the same everywhere. */
export function compareLines(a: Line, b: Line): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Puts a line into the strategy, as it is given: check it first. One whose id exists is replaced. */
export function addLine(doc: BoardDoc, { id, ...line }: Line, change: Change): void {
  transact(doc, change, () => doc.getMap('strategy').set(id, toLineFields(line)))
}

/** As it is stored: words and sets as types that several people write at once. Unknown fields, and lines of an unknown kind, stay as they are. */
export function toLineFields(line: Readonly<Record<string, unknown>>): Y.Map<unknown> {
  const { text, ...rest } = line
  if (!isLineKind(line.kind)) return newRecord(line)
  const fields = newRecord(rest)
  for (const field of mapsOf(line.kind))
    fields.set(field, new Y.Map(Object.entries(rest[field] ?? {})))
  fields.set('text', new Y.Text(typeof text === 'string' ? cutText(text) : ''))
  return fields
}

/** Fields of a line that are one value each, by name. */
export type LineFields<Kind extends LineKind> = Partial<
  Omit<LineOf<Kind>, 'id' | 'kind' | 'text' | 'author' | 'createdAt' | LineMap>
>

/** New values for single fields; undefined takes a field away. Values are written as given: check them first. Nothing if the line is gone. */
export function setLineFields<Kind extends LineKind>(
  doc: BoardDoc,
  id: string,
  values: LineFields<Kind>,
  change: Change,
): void {
  transact(doc, change, () => {
    const fields = recordFields(doc, 'strategy', id)
    if (!fields) return
    for (const [name, value] of Object.entries(values))
      if (value === undefined) fields.delete(name)
      else fields.set(name, value)
  })
}

/** Puts a name into a set of a line, or takes it out (undefined). Nothing if the line or the set is not there. */
export function setLineMark(
  doc: BoardDoc,
  id: string,
  [map, name]: readonly [map: LineMap, name: string],
  mark: true | 'item' | 'cluster' | undefined,
  change: Change,
): void {
  transact(doc, change, () => {
    const marks = recordFields(doc, 'strategy', id)?.get(map)
    if (!(marks instanceof Y.Map)) return
    if (mark === undefined) marks.delete(name)
    else marks.set(name, mark)
  })
}

/**
 * Writes what a person did to a line's words (`editText`); nothing if it is gone.
 * @returns how many characters were cut off
 */
export function editLineText(
  doc: BoardDoc,
  id: string,
  text: string,
  change: Change,
  before?: string,
): number {
  const stored = recordFields(doc, 'strategy', id)?.get('text')
  return stored instanceof Y.Text ? editText({ doc, stored }, text, change, before) : 0
}

export function deleteLines(doc: BoardDoc, ids: Iterable<string>, change: Change): void {
  transact(doc, change, () => {
    for (const id of ids) doc.getMap('strategy').delete(id)
  })
}

/** Calls `listener` after every transaction that touched lines, with their ids and the transaction's origin. @returns stops listening */
export function observeLines(
  doc: BoardDoc,
  listener: (ids: ReadonlySet<string>, origin: unknown) => void,
): () => void {
  return observeRecords(doc, 'strategy', listener)
}

/**
 * The rank that puts a line before another of its kind, or last (undefined). `lines` are those of its kind, first to last; of two
 * people who rank at the same moment both moves count, and where they made equal ranks, the one after the next is taken.
 */
export function rankBefore(
  lines: readonly Pick<Line, 'id' | 'order'>[],
  id: string | undefined,
  moved?: string,
): string {
  const others = lines.filter((line) => line.id !== moved && isStackIndex(line.order))
  const found = id === undefined ? -1 : others.findIndex((line) => line.id === id)
  const at = found < 0 ? others.length : found
  const low = others[at - 1]?.order ?? null
  const high = others[at]?.order ?? null
  const isBetween = low === null || high === null || low < high
  return generateNKeysBetween(low, isBetween ? high : null, 1)[0] ?? 'a0'
}
