export type { View } from './createView.ts'
export { createView } from './createView.ts'
export type { ItemIndex } from './itemIndex.ts'
export { itemIndex } from './itemIndex.ts'
export { movedItems } from './movedItems.ts'
export type { PlacedItems } from './placedItems.ts'
export { arrowsOf, placedItems } from './placedItems.ts'
export { useCalmView, useView, ViewContext } from './useView.ts'
export type {
  ClipboardReason,
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
