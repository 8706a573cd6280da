import * as Y from 'yjs'
import type { Box } from '../geometry/index.ts'
import type { BoardDoc, BoardRoot } from './boardDoc.ts'
import type { Change } from './change.ts'
import { pairedDocs } from './pairDocs.ts'

export type Fields = Y.Map<unknown>

/** A plain record as a Y.Map, so that two people can edit different fields of it. */
export function newRecord(fields: Record<string, unknown>): Y.Map<unknown> {
  return new Y.Map(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** The map of all items of a document. */
export function itemsOf(doc: BoardDoc): Y.Map<unknown> {
  return doc.getMap('items')
}

/** The fields of an item, to be written, wherever it is (`pairDocs`); undefined if it is gone. Only for this folder. */
export function itemFields(doc: BoardDoc, id: string): Fields | undefined {
  for (const one of pairedDocs(doc)) {
    const fields = recordFields(one, 'items', id)
    if (fields) return fields
  }
  return undefined
}

/** The fields of a record of any root, to be written; undefined if it is gone. Only for this folder. */
export function recordFields(doc: BoardDoc, root: BoardRoot, id: string): Fields | undefined {
  const fields = doc.getMap(root).get(id)
  return fields instanceof Y.Map ? fields : undefined
}

/**
 * One transaction that says who makes it and what it is; of two documents that are paired one in each, with the same `act`,
 * so that they are undone as one.
 */
export function transact(doc: BoardDoc, change: Change, write: () => void): void {
  const act = {}
  const inside = pairedDocs(doc).reduce<() => void>(
    (inner, one) => () => {
      one.transact((transaction) => {
        transaction.meta.set('label', change.label)
        transaction.meta.set('group', change.group)
        if (!transaction.meta.has('act')) transaction.meta.set('act', act)
        inner()
      }, change.origin)
    },
    write,
  )
  inside()
}

/** Fields as plain values, the box as x, y, w, h. */
export function plainFields(fields: Fields): Record<string, unknown> {
  const plain = fields.toJSON() as Record<string, unknown>
  for (const marks of ['tags', 'reactions']) if (isEmpty(plain[marks])) delete plain[marks]
  return { ...plain, box: boxFromTuple(plain.box) }
}

/** A box as it is stored. */
export function tupleOf({ x, y, w, h }: Box): readonly [number, number, number, number] {
  return [x, y, w, h]
}

function boxFromTuple(value: unknown): Box | undefined {
  if (!Array.isArray(value) || value.length !== 4) return undefined
  const [x, y, w, h] = value as [number, number, number, number]
  return { x, y, w, h }
}

/** A map in which nothing is says no more than none. */
function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
