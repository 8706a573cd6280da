export type { View } from './createView.ts'
export { createView } from './createView.ts'
export type { ItemIndex } from './itemIndex.ts'
export { itemIndex } from './itemIndex.ts'
export { movedBoxes } from './movedBoxes.ts'
export { neighbourIn } from './neighbourIn.ts'
export { outlineIn } from './outlineIn.ts'
export { useOutline } from './useOutline.ts'
export { useView, ViewContext } from './useView.ts'
export type {
  Covered,
  Draft,
  Overlay,
  PanelName,
  Person,
  Preferences,
  RefusalReason,
  Remark,
  ReturnedWork,
  SaveState,
  Self,
  ToolName,
  ViewState,
} from './viewState.ts'
