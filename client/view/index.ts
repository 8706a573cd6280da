export { carriedAreas, clusterMembers, clusterTitleAt, restingAreas } from './clusterView.ts'
export type { View } from './createView.ts'
export { createView } from './createView.ts'
export type { ItemIndex } from './itemIndex.ts'
export { itemIndex } from './itemIndex.ts'
export { movedBoxes } from './movedBoxes.ts'
export { useView, ViewContext } from './useView.ts'
export type {
  Covered,
  Draft,
  Overlay,
  Person,
  RefusalReason,
  Remark,
  ReturnedWork,
  SaveState,
  Self,
  ToolName,
  ViewState,
} from './viewState.ts'
