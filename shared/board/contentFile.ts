import * as Y from 'yjs'
import type { SessionState } from '../protocol/index.ts'
import type { BoardContent } from './boardContent.ts'
import { type BoardDoc, readItems } from './boardDoc.ts'
import { type BoardFile, fillBoard, toBoardFile } from './boardFile.ts'
import { type Cluster, readClusters } from './clusters.ts'
import type { Item } from './items/index.ts'
import { makeEqual } from './makeEqual.ts'
import { settleArrows } from './settleArrow.ts'

/** A new document that holds this content and has no history. Whoever asks destroys it. */
export function contentToDoc(content: BoardContent): BoardDoc {
  const doc = new Y.Doc()
  makeEqual(doc, content, { origin: undefined, label: 'readContent' })
  return doc
}

/** The one update such a document begins with. */
export function contentToUpdate(content: BoardContent): Uint8Array {
  const doc = contentToDoc(content)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

/** A kept content as a board file, with title, zones, steps and people of the session given. */
export function contentToBoardFile(content: BoardContent, session: SessionState): BoardFile {
  const doc = contentToDoc(content)
  const file = toBoardFile(doc, session)
  doc.destroy()
  return file
}

/** The items and clusters of a checked board file that this version understands, to be looked at. */
export function readFileBoard(file: BoardFile): { items: Item[]; clusters: Cluster[] } {
  const doc = new Y.Doc()
  fillBoard(doc, file, 0, undefined)
  const board = { items: settleArrows(readItems(doc)), clusters: readClusters(doc) }
  doc.destroy()
  return board
}
