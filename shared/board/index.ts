export type { BoardContent, StoredValue } from './boardContent.ts'
export { countItems, readBoardContent } from './boardContent.ts'
export type { BoardDoc } from './boardDoc.ts'
export {
  addItems,
  addPrivately,
  boardRoots,
  deleteItems,
  isPrivate,
  moveItems,
  observeItems,
  readItem,
  readItems,
  recolorItems,
  restackItems,
  setItemFields,
} from './boardDoc.ts'
export type { BoardFile } from './boardFile.ts'
export { boardFileSchema, fillBoard, readBoardFile, toBoardFile } from './boardFile.ts'
export { countStoredItems, hasItem, indicesAbove } from './boardSpace.ts'
export type { Change } from './change.ts'
export { isForbiddenKey } from './cleanRecord.ts'
export type { Clip } from './clip.ts'
export { freshCopies, readClip, toClip } from './clip.ts'
export type { ClipPicture, ClipPictures } from './clipPictures.ts'
export { assetsOf } from './clipPictures.ts'
export type { Cluster } from './clusters.ts'
export {
  addCluster,
  clusterSchema,
  cutTitle,
  deleteClusters,
  observeClusters,
  readCluster,
  readClusters,
  recolorCluster,
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
export type { ConvertibleKind } from './convertItem.ts'
export { convertItems, isConvertible, mayBecome } from './convertItem.ts'
export type { TableRows } from './csvText.ts'
export { readCsv, toTabbedText } from './csvText.ts'
export { cutText, editItemText } from './editItemText.ts'
export { picturesShown, renamePictures } from './filePictures.ts'
export { deletedKey, findFault, unknownFields } from './findFault.ts'
export { asGroup, inSlices, slicesOf } from './inSlices.ts'
export type { ItemEdit } from './itemEdits.ts'
export { applyItemEdits } from './itemEdits.ts'
export { cleanTag, reactionsOf, setReaction, setTag, tagsOf } from './itemMarks.ts'
export { transact } from './itemRecords.ts'
export type { Arrow, ArrowEnd, ArrowHeads, ArrowLine } from './items/arrow.ts'
export { arrowHeads, arrowLines, arrowWidths } from './items/arrow.ts'
export type { InkColor, ItemColor, NoteColor } from './items/colors.ts'
export { inkColors, itemColors, noteColors } from './items/colors.ts'
export type { Image } from './items/image.ts'
export { altOfFile, cleanAlt, imageSize, mostAltCharacters } from './items/image.ts'
export type { Item, ItemKind, ItemOf, WordedItem } from './items/index.ts'
export {
  acceptsColor,
  acceptsField,
  colorOf,
  hasWords,
  isItemKind,
  isNote,
  itemSchemas,
  readableOf,
  textOf,
} from './items/index.ts'
export type { Note } from './items/note.ts'
export { noteSchema, noteSize } from './items/note.ts'
export type { Shape, ShapeFill, ShapeForm } from './items/shape.ts'
export { shapeFills, shapeForms, shapeSize } from './items/shape.ts'
export type { Sticker, StickerSign } from './items/sticker.ts'
export { stickerSigns, stickerSize } from './items/sticker.ts'
export type { Stroke } from './items/stroke.ts'
export { strokePoints, strokeStep, strokeWidths } from './items/stroke.ts'
export type { Text } from './items/text.ts'
export { textSizeLimits, textSizes } from './items/text.ts'
export type { LineFields } from './lineDoc.ts'
export {
  addLine,
  compareLines,
  deleteLines,
  editLineText,
  observeLines,
  rankBefore,
  readLine,
  readLines,
  setLineFields,
  setLineMark,
} from './lineDoc.ts'
export type { Commitment, CommitmentAct, Outcome } from './lines/commitment.ts'
export { commitmentActs, outcomes } from './lines/commitment.ts'
export type { Conflict } from './lines/conflict.ts'
export type { LineContent } from './lines/contentOf.ts'
export { contentOf, isAgreedField, isSameContent } from './lines/contentOf.ts'
export type { Guardrail, GuardrailForm } from './lines/guardrail.ts'
export { guardrailForms } from './lines/guardrail.ts'
export type { Line, LineKind, LineMap, LineOf } from './lines/index.ts'
export { isLineKind, lineSchemas, mapsOf } from './lines/index.ts'
export type { PersonName } from './lines/lineBase.ts'
export type { BuildingBlock, BusinessModel, Money, Move, Served, Stage } from './lines/move.ts'
export { buildingBlocks, businessModels, moveFields, stages } from './lines/move.ts'
export type { Statement } from './lines/statement.ts'
export type { AskedField, TeamFlag } from './lines/teamFlag.ts'
export { askedFields } from './lines/teamFlag.ts'
export { makeEqual } from './makeEqual.ts'
export { mayTakeAway } from './mayTakeAway.ts'
export { toNextFile } from './nextFile.ts'
export { compareByStack, indicesBelow, indicesOnTop, indicesPast, isStackIndex } from './order.ts'
export type { HeldOrder, Outline, OutlineCluster, OutlineSection } from './outline.ts'
export { idsIn, outlineOf } from './outline.ts'
export type { PrivatePart, StorableItem } from './pairDocs.ts'
export { pairDocs, pairedDocs } from './pairDocs.ts'
export type { PastedText } from './pastedText.ts'
export { readPastedText, splitForNotes } from './pastedText.ts'
export type { ReactionName } from './reactions.ts'
export { reactionNames, readReactionKey } from './reactions.ts'
export type { RecordEdit } from './recordEdits.ts'
export { applyRecordEdits } from './recordEdits.ts'
export { rewriteBoard } from './rewriteBoard.ts'
export type { FindItem } from './settleArrow.ts'
export {
  arrowBox,
  arrowPoints,
  boundTo,
  rebindArrow,
  settleArrow,
  settleArrows,
  withPoints,
} from './settleArrow.ts'
export { shapeOutline } from './shapeOutline.ts'
export type { SortFacts, SortKey } from './sortItems.ts'
export { sortItems } from './sortItems.ts'
export type { PenPoint, StrokeWay } from './strokeOf.ts'
export { strokeOf } from './strokeOf.ts'
export { toTemplateFile, withoutPeople } from './templateFile.ts'
export { undoableTypes, undoStep } from './undo.ts'
export { sortByReading, zoneOf } from './zones.ts'
