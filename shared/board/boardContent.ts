import * as Y from 'yjs'
import { type BoardDoc, boardRoots } from './boardDoc.ts'

/** One value of a document without Yjs: which kind it was is kept, so that it can be made again as it was. */
export type StoredValue =
  | { readonly value: unknown }
  | { readonly text: string }
  | { readonly map: Readonly<Record<string, StoredValue>> }

/**
 * Everything on a board as plain JSON, also of kinds and fields this version does not know: root → id → record.
 * It does not depend on Yjs or on the history of a document, so it can be read in ten years.
 */
export type BoardContent = {
  readonly [Root in (typeof boardRoots)[number]]: Readonly<Record<string, StoredValue>>
}

/** The board as it is now. Never throws. */
export function readBoardContent(doc: BoardDoc): BoardContent {
  const roots = boardRoots.map((root) => [root, entriesOf(doc.getMap(root))])
  return Object.fromEntries(roots) as BoardContent
}

/** How many items there are. */
export function countItems({ items }: BoardContent): number {
  return Object.keys(items).length
}

/** A value of a document as it is stored; what JSON cannot hold (NaN, undefined) becomes null. */
export function toStored(value: unknown): StoredValue {
  if (value instanceof Y.Text) return { text: value.toString() }
  if (value instanceof Y.Map) return { map: entriesOf(value) }
  return { value: plain(value instanceof Y.AbstractType ? value.toJSON() : value) }
}

function entriesOf(map: Y.Map<unknown>): Record<string, StoredValue> {
  return Object.fromEntries([...map].map(([key, value]) => [key, toStored(value)]))
}

/** As it will be after a way through JSON, so that what comes back from the store compares equal. */
function plain(value: unknown): unknown {
  if (value === undefined) return null
  if (typeof value !== 'object' && typeof value !== 'number' && typeof value !== 'bigint') {
    return value
  }
  const json = JSON.stringify(value, (_key, inner) =>
    typeof inner === 'bigint' ? Number(inner) : inner,
  )
  return JSON.parse(json)
}
