export type { AlignEdge } from './alignBoxes.ts'
export { alignBoxes } from './alignBoxes.ts'
export type { Box, Point, Size } from './box.ts'
export {
  boxAround,
  boxContainsBox,
  boxContainsPoint,
  boxesIntersect,
  boxFromPoints,
  centerOf,
  expandBox,
  offsetBox,
} from './box.ts'
export type { Camera } from './camera.ts'
export {
  boardToScreen,
  cameraToFit,
  maxZoom,
  minZoom,
  screenToBoard,
  visibleBox,
  zoomAt,
} from './camera.ts'
export type { Direction } from './distributeBoxes.ts'
export { distributeBoxes } from './distributeBoxes.ts'
export type { Heading } from './nearestTowards.ts'
export { nearestTowards } from './nearestTowards.ts'
export type { Placed, Places } from './placed.ts'
export type { FrameHandle } from './resizeFrame.ts'
export { frameHandles, handlePoint, isCorner, mapBox, resizeFrame } from './resizeFrame.ts'
export {
  distanceToPolyline,
  distanceToSegment,
  leavesPolygon,
  polygonContains,
} from './segment.ts'
export type { Snap, SnapGuide } from './snapBox.ts'
export { snapBox } from './snapBox.ts'
export { snapResize } from './snapResize.ts'
export { readingRows, tidyBoxes } from './tidyBoxes.ts'
