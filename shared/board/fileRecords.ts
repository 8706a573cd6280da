import { createId } from '../basics/index.ts'
import type { BoardDoc } from './boardDoc.ts'
import { cleanRecord, isForbiddenKey } from './cleanRecord.ts'
import { cutTitle } from './clusters.ts'
import { cutComment } from './comments.ts'
import { cutText } from './editItemText.ts'
import { cleanTag } from './itemMarks.ts'
import { newRecord } from './itemRecords.ts'
import { toLineFields } from './lineDoc.ts'
import { recordSchema } from './recordSchemas.ts'
import { repairRecord } from './repairRecord.ts'

/** The lists of a board file that are not items. */
export const recordRoots = ['clusters', 'comments', 'strategy'] as const
type RecordRoot = (typeof recordRoots)[number]

/** Every record of a root as stored, with its id. */
export function readStoredRecords(doc: BoardDoc, root: RecordRoot): { id: string }[] {
  const records = doc.getMap(root).toJSON() as Record<string, object>
  return Object.entries(records).map(([id, record]) => ({ ...record, id }))
}

/** Puts the records of a file on the board: what is wrong in them is repaired, unknown fields are kept. */
export function writeRecords(
  doc: BoardDoc,
  root: RecordRoot,
  records: readonly { readonly id: string }[],
): void {
  for (const record of records) {
    const { id: _id, ...fields } = repaired(root, cleanRecord(record))
    const id = isForbiddenKey(record.id) ? createId() : record.id
    doc.getMap(root).set(id, root === 'strategy' ? toLineFields(fields) : newRecord(fields))
  }
}

function repaired(root: RecordRoot, record: { readonly id: string }): Record<string, unknown> {
  const { title, text, kind } = record as Record<string, unknown>
  const schema = recordSchema(root, kind)
  if (schema === undefined) return { ...record }
  const cut = {
    ...(typeof title === 'string' && root === 'clusters' ? { title: cutTitle(title) } : {}),
    ...(typeof text === 'string'
      ? { text: root === 'strategy' ? cutText(text) : cutComment(text) }
      : {}),
  }
  return repairRecord({ ...record, ...cut }, schema, {})
}

/** The tags and reactions of an item of a file as maps of small values; tags may also be a list of words. */
export function importedMarks(item: Record<string, unknown>): Record<string, unknown> {
  const { tags, reactions } = item
  return {
    ...(tags === undefined ? {} : { tags: tagsIn(tags) }),
    ...(reactions === undefined ? {} : { reactions: smallEntries(reactions) }),
  }
}

function tagsIn(tags: unknown): Record<string, true> {
  const words = Array.isArray(tags) ? tags : Object.keys(smallEntries(tags))
  const clean = words.filter((word) => typeof word === 'string').map(cleanTag)
  return Object.fromEntries(clean.filter((tag) => tag !== '').map((tag) => [tag, true]))
}

function smallEntries(map: unknown): Record<string, unknown> {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return {}
  const isSmall = ([key, value]: [string, unknown]) =>
    key !== '' && key.length <= 64 && ['boolean', 'number'].includes(typeof value)
  return Object.fromEntries(Object.entries(map).filter(isSmall))
}
