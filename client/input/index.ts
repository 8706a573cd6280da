export type { InputEvent, Modifiers, PinchPart, PointerInput, PointerPart } from './inputEvent.ts'
export { keyName } from './keyName.ts'
export { listenToCanvas } from './listenToCanvas.ts'
export { listenToKeys } from './listenToKeys.ts'
