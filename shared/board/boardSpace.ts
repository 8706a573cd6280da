import * as Y from 'yjs'
import type { BoardDoc } from './boardDoc.ts'
import { itemsOf } from './itemRecords.ts'
import { indicesOnTop } from './order.ts'

/** How many items a document has, those this version does not know among them. Costs nothing. */
export function countStoredItems(doc: BoardDoc): number {
  return itemsOf(doc).size
}

/** Whether there is an item of that id, whatever it is. */
export function hasItem(doc: BoardDoc, id: string): boolean {
  return itemsOf(doc).has(id)
}

/** `count` fractional indices above everything on the board, lowest first. Reads nothing else of it. */
export function indicesAbove(doc: BoardDoc, count: number): string[] {
  const stack = [...itemsOf(doc).values()].flatMap((fields) => {
    const z: unknown = fields instanceof Y.Map ? fields.get('z') : undefined
    return typeof z === 'string' ? [{ z }] : []
  })
  return indicesOnTop(stack, count)
}
