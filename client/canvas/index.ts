export type { BoardCanvasProps } from './BoardCanvas.tsx'
export { BoardCanvas } from './BoardCanvas.tsx'
export { screenPointOf } from './screenPointOf.ts'
