export type { BoardDoc, StorableItem } from './boardDoc.ts'
export {
  addItems,
  boardRoots,
  cutText,
  deleteItems,
  editItemText,
  moveItems,
  observeItems,
  readItem,
  readItems,
  recolorItems,
  restackItems,
  undoableTypes,
} from './boardDoc.ts'
export type { BoardFile } from './boardFile.ts'
export { boardFileSchema, fillBoard, readBoardFile, toBoardFile } from './boardFile.ts'
export type { Change } from './change.ts'
export type { ItemEdit } from './itemEdits.ts'
export { applyItemEdits } from './itemEdits.ts'
export type { Item, ItemKind } from './items/index.ts'
export { isItemKind, itemSchemas } from './items/index.ts'
export type { Note, NoteColor } from './items/note.ts'
export { noteColors, noteSchema, noteSize } from './items/note.ts'
export { compareByStack, indicesOnTop, isStackIndex } from './order.ts'
export { sortByReading, zoneOf } from './zones.ts'
