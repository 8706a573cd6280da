export type { View } from './createView.ts'
export { createView } from './createView.ts'
export { useView, ViewContext } from './useView.ts'
export type {
  Draft,
  Person,
  RefusalReason,
  SaveState,
  Self,
  ToolName,
  ViewState,
} from './viewState.ts'
