import type { Camera, Size } from '#shared/geometry'
import { gridOf, type PixelGrid } from '../pixelGrid.ts'

/** A canvas with a part of the board on it, somewhat larger than the window. */
export interface Bitmap {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
  /** Where its pixels lie on the board. */
  readonly grid: PixelGrid
  readonly zoom: number
  readonly pixelRatio: number
  /** How far it reaches beyond the window it was drawn for, in device px. */
  readonly marginPx: number
}

const wantedMarginPx = 256
/** 4 bytes each; two bitmaps at this size are 96 MB, reached only by very large windows with fine pixels. */
const mostPixels = 12_000_000

/** An empty bitmap in `host`, not shown yet. */
export function createBitmap(host: HTMLElement): Bitmap {
  const canvas = host.ownerDocument.createElement('canvas')
  Object.assign(canvas.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    transformOrigin: '0 0',
    willChange: 'transform',
    visibility: 'hidden',
  })
  host.append(canvas)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('This browser gives no 2D drawing context')
  const grid = { scale: 1, origin: { x: 0, y: 0 } }
  return { canvas, context, grid, zoom: 1, pixelRatio: 1, marginPx: 0 }
}

/** The bitmap sized and placed around what the camera shows. Its content is then undefined: paint it. */
export function aimBitmap(
  bitmap: Bitmap,
  camera: Camera,
  viewport: Size,
  pixelRatio: number,
): Bitmap {
  const marginPx = marginFor(viewport, pixelRatio)
  const w = Math.ceil(viewport.w * pixelRatio) + 2 * marginPx
  const h = Math.ceil(viewport.h * pixelRatio) + 2 * marginPx
  const { canvas } = bitmap
  // Setting the size clears a canvas, even to the same size.
  if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h })
  canvas.style.width = `${w / pixelRatio}px`
  canvas.style.height = `${h / pixelRatio}px`
  return {
    ...bitmap,
    grid: gridAround(camera, pixelRatio, marginPx),
    zoom: camera.zoom,
    pixelRatio,
    marginPx,
  }
}

/** The grid of a bitmap with its margin on all sides of what the camera shows. */
export function gridAround(camera: Camera, pixelRatio: number, marginPx: number): PixelGrid {
  const { scale, origin } = gridOf(camera, pixelRatio)
  return { scale, origin: { x: origin.x - marginPx, y: origin.y - marginPx } }
}

/** Moves and stretches the bitmap to where the camera looks. At the zoom it was drawn at it moves by whole pixels. */
export function placeBitmap({ canvas, grid, zoom, pixelRatio }: Bitmap, camera: Camera): void {
  if (zoom === camera.zoom) {
    const { origin } = gridOf(camera, pixelRatio)
    const x = (grid.origin.x - origin.x) / pixelRatio
    const y = (grid.origin.y - origin.y) / pixelRatio
    canvas.style.transform = `translate(${x}px, ${y}px)`
    return
  }
  const x = (grid.origin.x / grid.scale - camera.x) * camera.zoom
  const y = (grid.origin.y / grid.scale - camera.y) * camera.zoom
  canvas.style.transform = `translate(${x}px, ${y}px) scale(${camera.zoom / zoom})`
}

/** How much of the margin is left on the side where there is least, in device px; negative if the window shows more than the bitmap has. */
export function marginLeft(
  { canvas, grid, zoom, pixelRatio }: Bitmap,
  camera: Camera,
  viewport: Size,
): number {
  const stretch = camera.zoom / zoom
  const scale = camera.zoom * pixelRatio
  const left = camera.x * scale - grid.origin.x * stretch
  const top = camera.y * scale - grid.origin.y * stretch
  const right = canvas.width * stretch - left - viewport.w * pixelRatio
  const bottom = canvas.height * stretch - top - viewport.h * pixelRatio
  return Math.min(left, top, right, bottom)
}

function marginFor(viewport: Size, pixelRatio: number): number {
  const [w, h] = [viewport.w * pixelRatio, viewport.h * pixelRatio]
  // The positive root of (w + 2m)(h + 2m) = mostPixels.
  const affordable = (Math.sqrt((w - h) ** 2 + 4 * mostPixels) - w - h) / 4
  return Math.round(Math.max(0, Math.min(wantedMarginPx * pixelRatio, affordable)))
}
