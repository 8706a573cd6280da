import * as Y from 'yjs'
import { limits } from '../protocol/index.ts'
import { isForbiddenKey } from './cleanRecord.ts'
import { fieldsOfKind, type ItemKind, isItemKind, itemSchemas } from './items/index.ts'

/** Small maps of an item that several people write at once, e.g. who reacted with what. */
const itemMaps: ReadonlySet<string> = new Set(['tags', 'reactions'])

const mostKeys = 200
const mostRecordCharacters = 16_000

/**
 * What is wrong with a record of the board, as a live client left it: the name of the first field at fault, or
 * undefined when it may stay. Stricter than reading: only known kinds and fields, only the types the fields
 * have (`text` is a Y.Text, the others plain values). Fields in `tolerated` (imported ones) are not looked at.
 */
export function findFault(
  root: string,
  id: string,
  record: unknown,
  tolerated: ReadonlySet<string> = new Set(),
): string | undefined {
  if (id === '' || id.length > 64 || isForbiddenKey(id)) return 'id'
  if (!isPureMap(record) || record.size > mostKeys) return 'record'
  const plain: Record<string, unknown> = {}
  for (const [key, value] of record) {
    if (tolerated.has(key)) continue
    const isFine = root === 'items' ? isItemField(key, value) : isRecordField(value)
    if (!isFine || isForbiddenKey(key)) return nameOf(key)
    plain[key] = value instanceof Y.AbstractType ? value.toJSON() : value
  }
  return root === 'items' ? findItemFault(id, plain) : findRecordFault(plain)
}

/** Those of the keys an item of this kind does not know; of a kind this version does not know, all. */
export function unknownFields(kind: unknown, keys: readonly string[]): string[] {
  return isItemKind(kind) ? keys.filter((key) => !mayHave(kind, key)) : [...keys]
}

function findItemFault(id: string, plain: Record<string, unknown>): string | undefined {
  const { kind, text } = plain
  if (!isItemKind(kind)) return 'kind'
  const unknown = Object.keys(plain).find((key) => !mayHave(kind, key))
  if (unknown !== undefined) return nameOf(unknown)
  if (typeof text === 'string' && !isCleanText(text)) return 'text'
  const parsed = itemSchemas[kind].safeParse({ ...plain, id, box: boxOf(plain.box) })
  return parsed.success ? undefined : nameOf(String(parsed.error.issues[0]?.path[0] ?? 'record'))
}

/** Clusters, comments and strategy: plain JSON of a readable size. */
function findRecordFault(plain: Record<string, unknown>): string | undefined {
  const json = JSON.stringify(plain)
  return json.length > mostRecordCharacters ? 'size' : undefined
}

function mayHave(kind: ItemKind, key: string): boolean {
  return itemMaps.has(key) || (key !== 'id' && fieldsOfKind(kind).has(key))
}

function isItemField(key: string, value: unknown): boolean {
  if (key === 'text') return isPureText(value)
  if (itemMaps.has(key)) return isPureMap(value) && [...value.values()].every(isSmall)
  return !(value instanceof Y.AbstractType) && isCleanValue(value)
}

function isRecordField(value: unknown): boolean {
  if (value instanceof Y.Text) return isPureText(value) && isCleanText(value.toString())
  if (value instanceof Y.Map) return isPureMap(value) && [...value.values()].every(isSmall)
  return !(value instanceof Y.AbstractType) && isCleanValue(value)
}

/** A map without list items, which no reader would ever see. */
function isPureMap(value: unknown): value is Y.Map<unknown> {
  return value instanceof Y.Map && value._start === null && value.size <= mostKeys
}

/** Letters only: no formats, no embeds, no attributes, nothing a reader of the text would not see. */
function isPureText(value: unknown): value is Y.Text {
  if (!(value instanceof Y.Text) || value._map.size > 0) return false
  for (let part = value._start; part !== null; part = part.right) {
    if (!part.deleted && !(part.content instanceof Y.ContentString)) return false
  }
  return true
}

function isSmall(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= 64 && isCleanText(value)
  return value === null || ['boolean', 'number'].includes(typeof value)
}

/** Every string in it is well-formed; numbers and keys were checked while the update was read. */
function isCleanValue(value: unknown): boolean {
  if (typeof value === 'string') return isCleanText(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(isCleanValue)
}

function isCleanText(text: string): boolean {
  return text.length <= limits.itemTextCharacters && text.isWellFormed() && !text.includes('\0')
}

function boxOf(value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== 4) return undefined
  const [x, y, w, h] = value as unknown[]
  return { x, y, w, h }
}

/** For a close reason: short and plain, whatever somebody called a field. */
function nameOf(key: string): string {
  return /^[A-Za-z0-9]{1,20}$/.test(key) ? key : 'field'
}
