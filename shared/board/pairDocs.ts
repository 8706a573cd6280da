import type * as Y from 'yjs'
import type { Box } from '../geometry/index.ts'

/** What `addItems` takes: an item of a known kind, or anything with an id, a kind and a box. */
export type StorableItem = { readonly id: string; readonly kind: string; readonly box: Box } & {
  readonly [field: string]: unknown
}

/** The document that is written together with a board: what only this person sees of it. */
export interface PrivatePart {
  readonly doc: Y.Doc
  /** A new item as it is written there; undefined where it goes onto the board, for everybody. */
  take(item: StorableItem): StorableItem | undefined
}

const parts = new WeakMap<Y.Doc, PrivatePart>()

/**
 * From now on the writers of this folder, given the board, also reach what is private: an item is changed where it is, and a
 * new one goes where `take` says. So no action can put private words onto the board by forgetting to ask. @returns ends it
 */
export function pairDocs(board: Y.Doc, part: PrivatePart): () => void {
  parts.set(board, part)
  return () => {
    if (parts.get(board) === part) parts.delete(board)
  }
}

/** What is private beside this board; undefined where nothing is. */
export function privatePartOf(board: Y.Doc): PrivatePart | undefined {
  return parts.get(board)
}

/** The board, and what is private beside it. */
export function pairedDocs(board: Y.Doc): Y.Doc[] {
  const part = parts.get(board)
  return part === undefined ? [board] : [board, part.doc]
}
