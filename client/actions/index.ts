export { acceptSuggestions } from './acceptSuggestions.ts'
export type { Action, ActionContext, ClipboardPart, PastedData, PicturesPart } from './action.ts'
export { addComment } from './addComment.ts'
export type { KeptImage } from './addImages.ts'
export { addImages } from './addImages.ts'
export { addToCluster } from './addToCluster.ts'
export { sendAskForTime, sendRaiseHand, sendSetDone } from './agenda/attentionActions.ts'
export {
  sendCelebrate,
  sendSetLead,
  sendSetPaused,
  sendSetSpotlight,
  sendSetTools,
  sendSetZoneHidden,
} from './agenda/handActions.ts'
export { keepLed } from './agenda/keepLed.ts'
export { keepProjected } from './agenda/keepProjected.ts'
export {
  callEveryone,
  dismissCall,
  goBackFromCall,
  goWhereCalled,
  sendSetPointersHidden,
} from './agenda/leadActions.ts'
export { sendSetOnSite, writeOnSite } from './agenda/onSiteActions.ts'
export { revealNotes, sendReveal, sendShareNotes } from './agenda/privateActions.ts'
export {
  sendBeginStep,
  sendMoveStep,
  sendRemoveStep,
  sendSetEnd,
  sendSetStep,
} from './agenda/stepActions.ts'
export {
  sendAddTime,
  sendPauseTimer,
  sendResumeTimer,
  sendStartTimer,
  sendStopTimer,
} from './agenda/timerActions.ts'
export { allActions } from './allActions.ts'
export { answerCalls } from './answerCalls.ts'
export { alignActions } from './arrange/alignActions.ts'
export { distributeActions } from './arrange/distributeActions.ts'
export { sortActions } from './arrange/sortActions.ts'
export { tidySelection } from './arrange/tidySelection.ts'
export { askDescription, describeSelection } from './askDescription.ts'
export { askMoveTo } from './askMoveTo.ts'
export { askTags } from './askTags.ts'
export { mayWrite } from './boardAction.ts'
export { bringToFront } from './bringToFront.ts'
export { carrySelection } from './carrySelection.ts'
export { clearSelection } from './clearSelection.ts'
export { askTable } from './clipboard/askTable.ts'
export { copiedData, copiedDataLater, wordsOf } from './clipboard/copiedData.ts'
export {
  copyAsPicture,
  copyAsText,
  copySelection,
  cutSelection,
} from './clipboard/copySelection.ts'
export { pasteData } from './clipboard/pasteData.ts'
export { pasteAt, pasteHere } from './clipboard/pasteHere.ts'
export { pasteItems } from './clipboard/pasteItems.ts'
export type { NoteWords } from './clipboard/pasteNotes.ts'
export { pasteNotes } from './clipboard/pasteNotes.ts'
export { closeOverlay } from './closeOverlay.ts'
export type { CommandAction } from './commandAction.ts'
export { commitText } from './commitText.ts'
export { connectSelection } from './create/connectSelection.ts'
export { convertActions } from './create/convertActions.ts'
export {
  createArrowBetween,
  createShapeHere,
  createShapeIn,
  createStickerAt,
  createStickerHere,
  createStroke,
  createTextAt,
  createTextHere,
  shapeBoxAt,
} from './create/createItems.ts'
export type { ArrowTarget } from './create/newItem.ts'
export { newArrow, newShape, newSticker, newStroke, newText } from './create/newItem.ts'
export { setArrowEnd, withEnd } from './create/setArrowEnd.ts'
export { setStyle } from './create/setStyle.ts'
export type { ItemLook } from './create/styleSelection.ts'
export { styleSelection } from './create/styleSelection.ts'
export {
  takeArrowTool,
  takePenTool,
  takeShapeTool,
  takeStickerTool,
  takeTextTool,
} from './create/takeTools.ts'
export { createNextNote } from './createNextNote.ts'
export { createNote } from './createNote.ts'
export { createNoteAt } from './createNoteAt.ts'
export { createNoteIn } from './createNoteIn.ts'
export { deleteCluster } from './deleteCluster.ts'
export { deleteComment } from './deleteComment.ts'
export { deleteSelection } from './deleteSelection.ts'
export { describeImage } from './describeImage.ts'
export { dismissRemark } from './dismissRemark.ts'
export { dropItems } from './dropItems.ts'
export { dropSuggestions } from './dropSuggestions.ts'
export { duplicateSelection } from './duplicateSelection.ts'
export { editComment, mayChange } from './editComment.ts'
export { editNote } from './editNote.ts'
export { editSelection } from './editSelection.ts'
export { editText } from './editText.ts'
export { goToItem } from './find/goToItem.ts'
export { lookAt } from './find/lookAt.ts'
export { markFound, openSearch } from './find/openSearch.ts'
export { toggleMinimap } from './find/toggleMinimap.ts'
export { zoomToZone } from './find/zoomToZone.ts'
export { focusItem } from './focusItem.ts'
export { followPerson } from './followPerson.ts'
export { goToPerson } from './goToPerson.ts'
export { groupSelection } from './groupSelection.ts'
export { keepDraft } from './keepDraft.ts'
export { keepFollowing } from './keepFollowing.ts'
export { mayUseTool } from './mayAddKinds.ts'
export { mayEditItem } from './mayEditItem.ts'
export { moveItems } from './moveItems.ts'
export { moveSelectionBy, nudgeSteps } from './moveSelectionBy.ts'
export { moveSelectionTo } from './moveSelectionTo.ts'
export { nameCluster } from './nameCluster.ts'
export { middleOfView, noteBoxAt } from './newNote.ts'
export { openComments } from './openComments.ts'
export { openContextMenu, openContextMenuAt } from './openContextMenu.ts'
export { openPalette } from './openPalette.ts'
export { openPreferences } from './openPreferences.ts'
export { openShortcuts } from './openShortcuts.ts'
export { notesToSort, openSuggestions } from './openSuggestions.ts'
export { parkSelection } from './parkSelection.ts'
export { putBack } from './putBack.ts'
export { hasReacted, reactToItems } from './reactToItems.ts'
export { clusterColor, recolorCluster } from './recolorCluster.ts'
export { recolorItems } from './recolorItems.ts'
export { redo } from './redo.ts'
export { renameCluster } from './renameCluster.ts'
export { resizeItems } from './resize/resizeItems.ts'
export type { ResizeStart } from './resize/resizeSelection.ts'
export {
  mustKeepRatio,
  resizedBoxes,
  resizedFrame,
  resizeStart,
} from './resize/resizeSelection.ts'
export {
  growSelection,
  resizeSelectionBy,
  resizeStep,
  shrinkSelection,
} from './resize/scaleSelection.ts'
export { sideActions } from './resize/sideActions.ts'
export { resolveThread } from './resolveThread.ts'
export { askNewRound, openRounds, voteOnSelection } from './rounds/askNewRound.ts'
export { castAgain, castBallot } from './rounds/castBallot.ts'
export { giveDots } from './rounds/giveDots.ts'
export { askOnSiteVotes, castOnSite } from './rounds/onSiteVotes.ts'
export {
  sendCloseRound,
  sendOpenRound,
  sendRemoveRound,
  sendRevote,
  sendSetProjected,
} from './rounds/roundCommands.ts'
export { selectAll } from './selectAll.ts'
export { selectCluster } from './selectCluster.ts'
export { selectItems } from './selectItems.ts'
export { endSelectMore, selectMore } from './selectMore.ts'
export {
  sendAnswerRequest,
  sendRemovePerson,
  sendRotateJoinCode,
  sendRotateLink,
  sendSetEntry,
  sendSetNameless,
  sendSetRole,
} from './sendAccess.ts'
export { sendSetLocked } from './sendSetLocked.ts'
export { sendSetOthersMayEdit } from './sendSetOthersMayEdit.ts'
export { sendSetProfile } from './sendSetProfile.ts'
export { sendSetTitle } from './sendSetTitle.ts'
export { setPreferences } from './setPreferences.ts'
export { setTool, writingTools } from './setTool.ts'
export { bringForward, sendBackward, sendToBack } from './stack/stackActions.ts'
export { stopFollowing } from './stopFollowing.ts'
export { addLine } from './strategy/addLine.ts'
export { deleteLine, mayDeleteLine } from './strategy/deleteLine.ts'
export { editLine, markLine, mayEditLine, setLine } from './strategy/editLine.ts'
export { goToSources } from './strategy/goToSources.ts'
export {
  sendAgreeLine,
  sendFreezeStrategy,
  sendOverruleFlag,
  sendParkLine,
  sendProposeLine,
  sendRaiseFlag,
  sendReopenLine,
  sendSignStrategy,
} from './strategy/lineCommands.ts'
export { originOfCluster, originOfItems, sourceItems } from './strategy/lineSources.ts'
export {
  makeCommitment,
  makeGuardrail,
  makeMove,
  makeStatement,
  startFrom,
} from './strategy/makeLine.ts'
export { markConflict } from './strategy/markConflict.ts'
export type { LineStart } from './strategy/newLine.ts'
export { putBackWording } from './strategy/putBackWording.ts'
export { rankLine } from './strategy/rankLine.ts'
export { showLine } from './strategy/showLine.ts'
export { toggleStrategy } from './strategy/toggleStrategy.ts'
export { tagItems } from './tagItems.ts'
export { takeHandTool } from './takeHandTool.ts'
export { takeSelectTool } from './takeSelectTool.ts'
export { toggleAuthors } from './toggleAuthors.ts'
export { toggleOutline } from './toggleOutline.ts'
export { undo } from './undo.ts'
export { ungroupSelection } from './ungroupSelection.ts'
export { walkTo } from './walkTo.ts'
export {
  addZoneAt,
  changeZone,
  moveZoneTo,
  newZoneSize,
  sendRemoveZone,
  sendSetZone,
} from './zoneActions.ts'
export { zoomIn } from './zoomIn.ts'
export { zoomOut } from './zoomOut.ts'
export { zoomTo } from './zoomTo.ts'
export { zoomToFit } from './zoomToFit.ts'
export { zoomToFull } from './zoomToFull.ts'
export { zoomToSelection } from './zoomToSelection.ts'
export { zoomToStart } from './zoomToStart.ts'
