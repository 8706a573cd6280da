export {
  carriedAreas,
  clusterMembers,
  clusterTitleAt,
  restingAreas,
  selectedClusterBounds,
} from './clusterView.ts'
export { commentMarkAt } from './commentMarks.ts'
export type { View } from './createView.ts'
export { createView } from './createView.ts'
export type { ItemIndex } from './itemIndex.ts'
export { itemIndex } from './itemIndex.ts'
export type { CommentCount } from './itemMarks.ts'
export { commentCounts, itemMarks, openComments } from './itemMarks.ts'
export { isFrozen, linesOf, standingIn, statusIn } from './lineView.ts'
export { movedItems } from './movedItems.ts'
export { neighbourIn } from './neighbourIn.ts'
export { outlineIn } from './outlineIn.ts'
export type { Overlay } from './overlay.ts'
export type { PlacedItems } from './placedItems.ts'
export { arrowsOf, placedItems } from './placedItems.ts'
export type { Preferences } from './preferences.ts'
export type { ReturnedWords, ReturnedWork } from './returnedWork.ts'
export type { MyBallot } from './roundView.ts'
export { dotsLeft, mayVote, myDotsIn, openRoundOf, votesOf } from './roundView.ts'
export type { Grip, PlacedGrip } from './selectionFrame.ts'
export { gripAt, selectionFrame, selectionGrips } from './selectionFrame.ts'
export { showsColorNames } from './showsColorNames.ts'
export type { ToolStyle } from './toolStyle.ts'
export { useOutline } from './useOutline.ts'
export { useCalmView, useSteadyView, useView, ViewContext } from './useView.ts'
export type {
  ClipboardReason,
  Covered,
  Draft,
  PanelName,
  Person,
  RefusalReason,
  Remark,
  SaveState,
  Self,
  Spoken,
  ToolName,
  ViewState,
  Walk,
} from './viewState.ts'
