import * as Y from 'yjs'
import type { Box } from '../geometry/index.ts'
import type { BoardDoc } from './boardDoc.ts'
import type { Change } from './change.ts'

export type Fields = Y.Map<unknown>

/** A plain record as a Y.Map, so that two people can edit different fields of it. */
export function newRecord(fields: Record<string, unknown>): Y.Map<unknown> {
  return new Y.Map(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** The map of all items of a document. */
export function itemsOf(doc: BoardDoc): Y.Map<unknown> {
  return doc.getMap('items')
}

/** The fields of an item; undefined if it is not there. */
export function fieldsOf(doc: BoardDoc, id: string): Fields | undefined {
  const fields = itemsOf(doc).get(id)
  return fields instanceof Y.Map ? fields : undefined
}

/** One transaction that says who makes it and what it is. */
export function transact(doc: BoardDoc, change: Change, write: () => void): void {
  doc.transact((transaction) => {
    transaction.meta.set('label', change.label)
    write()
  }, change.origin)
}

/** Fields as plain values, the box as x, y, w, h. */
export function plainFields(fields: Fields): Record<string, unknown> {
  const plain = fields.toJSON() as Record<string, unknown>
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
