import { type Box, type Camera, expandBox, type Size } from '#shared/geometry'
import { clipBox, type PixelGrid, pixelsOf } from '../pixelGrid.ts'
import { type Content, paintRegion, shadowReach } from './paintRegion.ts'
import {
  type TileAddress,
  tileKey,
  tileOverlapPx,
  tilePixelGrid,
  tileSizePx,
  tilesTouching,
  windowPixels,
} from './tileGrid.ts'

/** The board at one zoom, as far as its tiles are painted. */
export interface TileSheet {
  readonly zoom: number
  /** Moves and stretches the tiles to where the camera looks; at the sheet's own zoom by whole pixels. */
  readonly place: (camera: Camera) => void
  /** Unpainted tiles that the camera shows, those in the middle first. */
  readonly missing: (camera: Camera, viewport: Size) => TileAddress[]
  /** Unpainted tiles around what the camera shows. */
  readonly missingAround: (camera: Camera, viewport: Size) => TileAddress[]
  /** @returns about how long the browser will take for it, in ms */
  readonly paint: (tile: TileAddress, content: Content) => number
  /** Paints changed boxes (board units) on the tiles that have them. */
  readonly repair: (boxes: readonly Box[], content: Content) => void
  /** Gives back tiles far from what the camera shows. */
  readonly trim: (camera: Camera, viewport: Size) => void
  readonly close: () => void
}

interface Tile {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
  readonly address: TileAddress
  readonly grid: PixelGrid
}

/** How far around the window tiles are painted ahead and kept, in device px. */
const ringPx = { painted: 320, kept: 768 }
const canvasPx = tileSizePx + tileOverlapPx
/** A browser records what is painted and does the work after the frame's script, so it cannot be timed: measured in Chromium without a GPU. */
const costMs = { tile: 0.4, scene: 0.25, fill: 0.01 }
/** Below this zoom notes of the usual size are fills. */
const fillZoom = 0.1

/** An empty sheet in `host`, above those that are there. `pixelRatio` is device px per CSS px. */
export function createTileSheet(host: HTMLElement, camera: Camera, pixelRatio: number): TileSheet {
  const { zoom } = camera
  const scale = zoom * pixelRatio
  // Tiles are placed from a corner nearby: far from the board's origin a compositor's numbers lose pixels.
  const anchor = {
    x: Math.floor((camera.x * scale) / tileSizePx) * tileSizePx,
    y: Math.floor((camera.y * scale) / tileSizePx) * tileSizePx,
  }
  const tiles = new Map<string, Tile>()
  const element = host.ownerDocument.createElement('div')
  Object.assign(element.style, {
    position: 'absolute',
    transformOrigin: '0 0',
    willChange: 'transform',
  })
  host.append(element)

  function place(camera: Camera): void {
    if (camera.zoom === zoom) {
      const x = (anchor.x - Math.round(camera.x * scale)) / pixelRatio
      const y = (anchor.y - Math.round(camera.y * scale)) / pixelRatio
      element.style.transform = `translate(${x}px, ${y}px)`
      return
    }
    const x = (anchor.x / scale - camera.x) * camera.zoom
    const y = (anchor.y / scale - camera.y) * camera.zoom
    element.style.transform = `translate(${x}px, ${y}px) scale(${camera.zoom / zoom})`
  }

  function missingIn(pixels: Box): TileAddress[] {
    return tilesTouching(pixels).filter((address) => !tiles.has(tileKey(address)))
  }

  function paint(address: TileAddress, content: Content): number {
    const tile = tiles.get(tileKey(address)) ?? addTile(address)
    const steps = paintRegion({ ...tile, zoom }, { x: 0, y: 0, w: canvasPx, h: canvasPx }, content)
    return costMs.tile + steps * (zoom < fillZoom ? costMs.fill : costMs.scene)
  }

  function addTile(address: TileAddress): Tile {
    const canvas = host.ownerDocument.createElement('canvas')
    Object.assign(canvas, { width: canvasPx, height: canvasPx })
    const grid = tilePixelGrid(address, scale)
    Object.assign(canvas.style, {
      position: 'absolute',
      left: `${(grid.origin.x - anchor.x) / pixelRatio}px`,
      top: `${(grid.origin.y - anchor.y) / pixelRatio}px`,
      width: `${canvasPx / pixelRatio}px`,
      height: `${canvasPx / pixelRatio}px`,
      willChange: 'transform',
    })
    const context = canvas.getContext('2d', { alpha: false })
    if (!context) throw new Error('This browser gives no 2D drawing context')
    element.append(canvas)
    const tile = { canvas, context, address, grid }
    tiles.set(tileKey(address), tile)
    return tile
  }

  function repair(boxes: readonly Box[], content: Content): void {
    const whole = { x: 0, y: 0, w: canvasPx, h: canvasPx }
    for (const tile of tiles.values()) {
      for (const box of boxes) {
        const pixels = clipBox(pixelsOf(expandBox(box, shadowReach), tile.grid, 1), whole)
        if (pixels) paintRegion({ ...tile, zoom }, pixels, content)
      }
    }
  }

  function trim(camera: Camera, viewport: Size): void {
    const kept = expandBox(windowPixels(camera, viewport, scale), ringPx.kept)
    for (const [key, { canvas, grid }] of tiles) {
      if (clipBox({ ...grid.origin, w: tileSizePx, h: tileSizePx }, kept)) continue
      release(canvas)
      tiles.delete(key)
    }
  }

  return {
    zoom,
    place,
    missing: (camera, viewport) => missingIn(windowPixels(camera, viewport, scale)),
    missingAround: (camera, viewport) =>
      missingIn(expandBox(windowPixels(camera, viewport, scale), ringPx.painted)),
    paint,
    repair,
    trim,
    close: () => {
      for (const { canvas } of tiles.values()) release(canvas)
      element.remove()
    },
  }
}

/** Safari keeps the pixels of a dropped canvas for long, unless it has none: bugs.webkit.org/show_bug.cgi?id=195325 */
function release(canvas: HTMLCanvasElement): void {
  canvas.remove()
  Object.assign(canvas, { width: 0, height: 0 })
}
