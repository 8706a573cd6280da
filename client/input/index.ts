export type {
  InputEvent,
  Modifiers,
  PinchPart,
  PointerInput,
  PointerPart,
  PointerSpot,
} from './inputEvent.ts'
export { keyName } from './keyName.ts'
export { listenToCanvas } from './listenToCanvas.ts'
export { listenToClipboard } from './listenToClipboard.ts'
export { kindOfFile, listenToFiles } from './listenToFiles.ts'
export { listenToKeys } from './listenToKeys.ts'
export { listenToWalk } from './listenToWalk.ts'
