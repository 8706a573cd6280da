import * as Y from 'yjs'
import { limits } from '../protocol/index.ts'
import { isForbiddenKey } from './cleanRecord.ts'
import { isItemKind } from './items/index.ts'
import { isLineKind, lineMaps } from './lines/index.ts'
import { knownFields, recordSchema } from './recordSchemas.ts'

const mostKeys = 200
/**
 * Small maps of an item that several people write at once, and how many keys they may have: twice as many as one person's client
 * gives them, because many may add one in the same moment.
 */
const itemMaps: ReadonlyMap<string, number> = new Map([
  ['tags', 2 * limits.tagsPerItem],
  ['reactions', 2 * limits.reactionsPerItem],
])
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
  if (!isRecordId(root, id)) return 'id'
  if (!isPureMap(record, mostKeys)) return 'record'
  const plain: Record<string, unknown> = {}
  for (const [key, value] of record) {
    if (tolerated.has(key)) continue
    const isFine = isFieldOf[root]?.(key, value) ?? isRecordField(value)
    if (!isFine || isForbiddenKey(key)) return nameOf(key)
    plain[key] = value instanceof Y.AbstractType ? value.toJSON() : value
  }
  return findSchemaFault(root, id, plain) ?? findSizeFault(plain)
}

/** Those of the keys that a record of this root (and, of items, kind) does not know; where nothing is known of it, all. */
export function unknownFields(root: string, kind: unknown, keys: readonly string[]): string[] {
  const schema = recordSchema(root, kind)
  return schema ? keys.filter((key) => !knownFields(schema).all.has(key)) : [...keys]
}

/** Under which the gate keeps who wrote a record that was deleted: the id of an item; of others, with the root before it. */
export function deletedKey(root: string, id: string): string {
  return root === 'items' ? id : `${root}/${id}`
}

/** No item may pass for a deleted cluster, comment or line. */
function isRecordId(root: string, id: string): boolean {
  if (id === '' || id.length > 64 || isForbiddenKey(id)) return false
  return root !== 'items' || !/^(clusters|comments|strategy)\//.test(id)
}

function findSchemaFault(
  root: string,
  id: string,
  plain: Record<string, unknown>,
): string | undefined {
  const { kind, text } = plain
  if (!hasKnownKind(root, kind)) return 'kind'
  const [unknown] = unknownFields(root, kind, Object.keys(plain))
  if (unknown !== undefined) return nameOf(unknown)
  if (typeof text === 'string' && !isCleanText(text)) return 'text'
  const box = root === 'items' ? { box: boxOf(plain.box) } : {}
  const parsed = recordSchema(root, kind)?.safeParse({ ...plain, id, ...box })
  if (!parsed || parsed.success) return undefined
  return nameOf(String(parsed.error.issues[0]?.path[0] ?? 'record'))
}

function hasKnownKind(root: string, kind: unknown): boolean {
  if (root === 'items') return isItemKind(kind)
  return root !== 'strategy' || isLineKind(kind)
}

/** A record of a readable size, however many names its maps have. */
function findSizeFault(plain: Record<string, unknown>): string | undefined {
  const json = JSON.stringify(plain)
  return json.length > mostRecordCharacters ? 'size' : undefined
}

/** How the fields of a record are stored, where that depends on their name. */
const isFieldOf: Readonly<Record<string, (key: string, value: unknown) => boolean>> = {
  items: isItemField,
  strategy: isLineField,
}

function isLineField(key: string, value: unknown): boolean {
  if (key === 'text') return isPureText(value)
  if (lineMaps.some((map) => map === key))
    return isPureMap(value, mostKeys) && hasSmallEntries(value)
  return !(value instanceof Y.AbstractType) && isCleanValue(value)
}

function isItemField(key: string, value: unknown): boolean {
  if (key === 'text') return isPureText(value)
  const most = itemMaps.get(key)
  if (most !== undefined) return isPureMap(value, most) && hasSmallEntries(value)
  return !(value instanceof Y.AbstractType) && isCleanValue(value)
}

function isRecordField(value: unknown): boolean {
  if (value instanceof Y.Text) return isPureText(value) && isCleanText(value.toString())
  if (value instanceof Y.Map) return isPureMap(value, mostKeys) && hasSmallEntries(value)
  return !(value instanceof Y.AbstractType) && isCleanValue(value)
}

/** A map without list items, which no reader would ever see. */
function isPureMap(value: unknown, mostKeys: number): value is Y.Map<unknown> {
  return value instanceof Y.Map && value._start === null && value.size <= mostKeys
}

function hasSmallEntries(map: Y.Map<unknown>): boolean {
  return [...map].every(([key, value]) => isCleanText(key) && isSmall(value))
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
