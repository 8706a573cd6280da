export type { BoardContent, StoredValue } from './boardContent.ts'
export { countItems, readBoardContent } from './boardContent.ts'
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
  transact,
} from './boardDoc.ts'
export type { BoardFile } from './boardFile.ts'
export { boardFileSchema, fillBoard, readBoardFile, toBoardFile } from './boardFile.ts'
export type { Change } from './change.ts'
export { isForbiddenKey } from './cleanRecord.ts'
export type { Cluster } from './clusters.ts'
export {
  addCluster,
  clusterSchema,
  cutTitle,
  deleteClusters,
  observeClusters,
  readCluster,
  readClusters,
  renameCluster,
  setCluster,
} from './clusters.ts'
export type { Comment } from './comments.ts'
export {
  addComment,
  commentSchema,
  deleteComments,
  editComment,
  observeComments,
  readComment,
  readComments,
  resolveComments,
  threadsOf,
} from './comments.ts'
export { contentToBoardFile, contentToDoc, contentToUpdate, readFileBoard } from './contentFile.ts'
export { deletedKey, findFault, unknownFields } from './findFault.ts'
export type { ItemEdit } from './itemEdits.ts'
export { applyItemEdits } from './itemEdits.ts'
export { cleanTag, reactionsOf, setReaction, setTag, tagsOf } from './itemMarks.ts'
export type { Item, ItemKind } from './items/index.ts'
export { isItemKind, itemSchemas } from './items/index.ts'
export type { Note, NoteColor } from './items/note.ts'
export { noteColors, noteSchema, noteSize } from './items/note.ts'
export { makeEqual } from './makeEqual.ts'
export { mayTakeAway } from './mayTakeAway.ts'
export { compareByStack, indicesOnTop, isStackIndex } from './order.ts'
export type { ReactionName } from './reactions.ts'
export { reactionNames, readReactionKey } from './reactions.ts'
export { rewriteBoard } from './rewriteBoard.ts'
export { undoableTypes, undoStep } from './undo.ts'
export { sortByReading, zoneOf } from './zones.ts'
