export { carriedAreas, clusterMembers, clusterTitleAt, restingAreas } from './clusterView.ts'
export type { View } from './createView.ts'
export { createView } from './createView.ts'
export type { ItemIndex } from './itemIndex.ts'
export { itemIndex } from './itemIndex.ts'

<<<<<<< HEAD

export { movedItems } from './movedItems.ts'
export type { PlacedItems } from './placedItems.ts'
export { arrowsOf, placedItems } from './placedItems.ts'
export { useView, ViewContext } from './useView.ts'

=======

export { movedBoxes } from './movedBoxes.ts'
export { useCalmView, useView, ViewContext } from './useView.ts'

>>>>>>> main

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
