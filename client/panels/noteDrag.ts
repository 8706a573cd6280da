import { type Camera, type Point, screenToBoard } from '#shared/geometry'

/** The drop target that means "put it back". */
export const trayId = 'tray'

/**
 * Where on the board a drag that began at `start` and went `delta` was let go: page px in, board units out.
 * Undefined where that is not over the canvas.
 */
export function dropPoint(
  start: Point,
  delta: Point,
  canvas: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
  camera: Camera,
): Point | undefined {
  const x = start.x + delta.x - canvas.left
  const y = start.y + delta.y - canvas.top
  const isOver = x >= 0 && y >= 0 && x <= canvas.width && y <= canvas.height
  return isOver ? screenToBoard(camera, { x, y }) : undefined
}
