export type { BoardCanvasProps } from './BoardCanvas.tsx'
export { BoardCanvas } from './BoardCanvas.tsx'
export { pictureOf } from './pictureOf.ts'
export { screenPointOf } from './screenPointOf.ts'
