export type { Box, Point, Size } from './box.ts'
export {
  boxAround,
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
export {
  distanceToPolyline,
  distanceToSegment,
  leavesPolygon,
  polygonContains,
} from './segment.ts'
