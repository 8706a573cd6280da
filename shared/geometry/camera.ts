import { clamp } from '../basics/index.ts'
import { type Box, centerOf, type Point, type Size } from './box.ts'

/**
 * What part of the board is on the screen: the board point at the canvas' top left corner, and how
 * many CSS px one board unit takes. screen = (board − camera) × zoom.
 */
export interface Camera extends Point {
  readonly zoom: number
}

export const minZoom = 0.02
export const maxZoom = 4

export function screenToBoard(camera: Camera, screenPoint: Point): Point {
  return { x: screenPoint.x / camera.zoom + camera.x, y: screenPoint.y / camera.zoom + camera.y }
}

export function boardToScreen(camera: Camera, boardPoint: Point): Point {
  return { x: (boardPoint.x - camera.x) * camera.zoom, y: (boardPoint.y - camera.y) * camera.zoom }
}

/** The camera with a new zoom (kept within limits) that leaves the board point under `screenPoint` where it is. */
export function zoomAt(camera: Camera, screenPoint: Point, zoom: number): Camera {
  const kept = screenToBoard(camera, screenPoint)
  const next = clamp(zoom, minZoom, maxZoom)
  return { x: kept.x - screenPoint.x / next, y: kept.y - screenPoint.y / next, zoom: next }
}

/** The camera that shows all of `box` in the middle of the viewport, with at least `marginPx` around it. Never above 100 % unless `atMost` says so. */
export function cameraToFit(box: Box, viewport: Size, marginPx: number, atMost = 1): Camera {
  const room = {
    w: Math.max(1, viewport.w - 2 * marginPx),
    h: Math.max(1, viewport.h - 2 * marginPx),
  }
  const fitting = Math.min(room.w / Math.max(1, box.w), room.h / Math.max(1, box.h))
  const zoom = clamp(Math.min(fitting, atMost), minZoom, maxZoom)
  const middle = centerOf(box)
  return { x: middle.x - viewport.w / 2 / zoom, y: middle.y - viewport.h / 2 / zoom, zoom }
}

/** The board area the viewport shows, in board units. */
export function visibleBox(camera: Camera, viewport: Size): Box {
  return { x: camera.x, y: camera.y, w: viewport.w / camera.zoom, h: viewport.h / camera.zoom }
}
