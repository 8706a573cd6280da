import type { Action } from './action.ts'
import { callEveryone } from './agenda/leadActions.ts'
import { revealNotes } from './agenda/privateActions.ts'
import { alignActions } from './arrange/alignActions.ts'
import { distributeActions } from './arrange/distributeActions.ts'
import { sortActions } from './arrange/sortActions.ts'
import { tidySelection } from './arrange/tidySelection.ts'
import { describeSelection } from './askDescription.ts'
import { askMoveTo } from './askMoveTo.ts'
import { askTags } from './askTags.ts'
import { bringToFront } from './bringToFront.ts'
import { carrySelection } from './carrySelection.ts'
import { clearSelection } from './clearSelection.ts'
import {
  copyAsPicture,
  copyAsText,
  copySelection,
  cutSelection,
} from './clipboard/copySelection.ts'
import { pasteHere } from './clipboard/pasteHere.ts'
import { connectSelection } from './create/connectSelection.ts'
import { convertActions } from './create/convertActions.ts'
import { createShapeHere, createStickerHere, createTextHere } from './create/createItems.ts'
import {
  takeArrowTool,
  takePenTool,
  takeShapeTool,
  takeStickerTool,
  takeTextTool,
} from './create/takeTools.ts'
import { createNote } from './createNote.ts'
import { deleteSelection } from './deleteSelection.ts'
import { duplicateSelection } from './duplicateSelection.ts'
import { editSelection } from './editSelection.ts'
import { openSearch } from './find/openSearch.ts'
import { toggleMinimap } from './find/toggleMinimap.ts'
import { groupSelection } from './groupSelection.ts'
import { openComments } from './openComments.ts'
import { openContextMenu } from './openContextMenu.ts'
import { openPalette } from './openPalette.ts'
import { openPreferences } from './openPreferences.ts'
import { openShortcuts } from './openShortcuts.ts'
import { openSuggestions } from './openSuggestions.ts'
import { parkSelection } from './parkSelection.ts'
import { redo } from './redo.ts'
import { growSelection, shrinkSelection } from './resize/scaleSelection.ts'
import { sideActions } from './resize/sideActions.ts'
import { askNewRound, openRounds, voteOnSelection } from './rounds/askNewRound.ts'
import { askOnSiteVotes } from './rounds/onSiteVotes.ts'
import { selectAll } from './selectAll.ts'
import { selectMore } from './selectMore.ts'
import { bringForward, sendBackward, sendToBack } from './stack/stackActions.ts'
import { makeCommitment, makeGuardrail, makeMove, makeStatement } from './strategy/makeLine.ts'
import { markConflict } from './strategy/markConflict.ts'
import { toggleStrategy } from './strategy/toggleStrategy.ts'
import { takeHandTool } from './takeHandTool.ts'
import { takeSelectTool } from './takeSelectTool.ts'
import { toggleAuthors } from './toggleAuthors.ts'
import { toggleOutline } from './toggleOutline.ts'
import { undo } from './undo.ts'
import { ungroupSelection } from './ungroupSelection.ts'
import { zoomIn } from './zoomIn.ts'
import { zoomOut } from './zoomOut.ts'
import { zoomToFit } from './zoomToFit.ts'
import { zoomToFull } from './zoomToFull.ts'
import { zoomToSelection } from './zoomToSelection.ts'

/** Every action that needs nothing but the board as it is: what keys, menus, the shortcut list and the command palette offer, in this order. */
export const allActions: readonly Action[] = [
  createNote,
  editSelection,
  duplicateSelection,
  copySelection,
  cutSelection,
  pasteHere,
  copyAsText,
  copyAsPicture,
  askMoveTo,
  parkSelection,
  carrySelection,
  bringToFront,
  bringForward,
  sendBackward,
  sendToBack,
  groupSelection,
  ungroupSelection,
  askTags,
  describeSelection,
  openSuggestions,
  openComments,
  makeStatement,
  makeMove,
  makeGuardrail,
  makeCommitment,
  markConflict,
  deleteSelection,
  undo,
  redo,
  selectAll,
  selectMore,
  clearSelection,
  takeSelectTool,
  takeHandTool,
  takeTextTool,
  takeShapeTool,
  takeArrowTool,
  takePenTool,
  takeStickerTool,
  createTextHere,
  createShapeHere,
  createStickerHere,
  connectSelection,
  ...convertActions,
  growSelection,
  shrinkSelection,
  ...sideActions,
  zoomIn,
  zoomOut,
  zoomToFit,
  zoomToFull,
  zoomToSelection,
  toggleAuthors,
  toggleOutline,
  toggleStrategy,
  callEveryone,
  revealNotes,
  askNewRound,
  askOnSiteVotes,
  voteOnSelection,
  openRounds,
  ...alignActions,
  ...distributeActions,
  tidySelection,
  ...sortActions,
  toggleMinimap,
  openSearch,
  openPalette,
  openContextMenu,
  openShortcuts,
  openPreferences,
]
