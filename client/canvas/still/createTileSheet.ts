import { type Box, type Camera, expandBox, type Size } from '#shared/geometry'
import { clipBox, type PixelGrid, pixelsOf } from '../pixelGrid.ts'
import { type Content, paintRegion, shadowReach } from './paintRegion.ts'
import {
  blockOf,
  blockOverlapPx,
  blockPixelGrid,
  blockSizePx,
  pixelsInBlock,
  type TileAddress,
  tileKey,
  tilesTouching,
  windowPixels,
} from './tileGrid.ts'

/** The board at one zoom, as far as its tiles are painted. */
export interface TileSheet {
  readonly zoom: number
  /** Lets it be seen, if it was begun in hiding. */
  readonly show: () => void
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

/** Tiles that share a canvas. */
interface Block {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
  readonly grid: PixelGrid
  /** Keys of those that are painted. */
  readonly painted: Set<string>
}

interface SheetOptions {
  readonly camera: Camera
  readonly pixelRatio: number
  readonly isHidden: boolean
}

/** How far around the window tiles are painted ahead and kept, in device px. */
const ringPx = { painted: 320, kept: 768 }
const canvasPx = blockSizePx + blockOverlapPx
/** A browser records what is painted and does the work after the frame's script, so it cannot be timed: measured in Chromium without a GPU. */
const costMs = { tile: 0.4, scene: 0.25, fill: 0.01 }
/** Below this zoom notes of the usual size are fills. */
const fillZoom = 0.1

/**
 * An empty sheet in `host`, above those that are there. `pixelRatio` is device px per CSS px. A hidden one can be painted
 * without costing the browser anything while it is not seen.
 */
export function createTileSheet(
  host: HTMLElement,
  { camera, pixelRatio, isHidden }: SheetOptions,
): TileSheet {
  const { zoom } = camera
  const scale = zoom * pixelRatio
  // Tiles are placed from a corner nearby: far from the board's origin a compositor's numbers lose pixels.
  const anchor = {
    x: Math.floor((camera.x * scale) / blockSizePx) * blockSizePx,
    y: Math.floor((camera.y * scale) / blockSizePx) * blockSizePx,
  }
  const blocks = new Map<string, Block>()
  const element = host.ownerDocument.createElement('div')
  Object.assign(element.style, {
    position: 'absolute',
    transformOrigin: '0 0',
    willChange: 'transform',
    visibility: isHidden ? 'hidden' : '',
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

  function isPainted(address: TileAddress): boolean {
    return blocks.get(tileKey(blockOf(address)))?.painted.has(tileKey(address)) ?? false
  }

  function missingIn(pixels: Box): TileAddress[] {
    return tilesTouching(pixels).filter((address) => !isPainted(address))
  }

  function paint(address: TileAddress, content: Content): number {
    const place = blockOf(address)
    const block = blocks.get(tileKey(place)) ?? addBlock(place, content)
    const steps = paintRegion({ ...block, zoom }, pixelsInBlock(address), content)
    block.painted.add(tileKey(address))
    return costMs.tile + steps * (zoom < fillZoom ? costMs.fill : costMs.scene)
  }

  function addBlock(address: TileAddress, { palette }: Content): Block {
    const canvas = host.ownerDocument.createElement('canvas')
    Object.assign(canvas, { width: canvasPx, height: canvasPx })
    const grid = blockPixelGrid(address, scale)
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
    context.fillStyle = palette.board
    context.fillRect(0, 0, canvasPx, canvasPx)
    element.append(canvas)
    const block = { canvas, context, grid, painted: new Set<string>() }
    blocks.set(tileKey(address), block)
    return block
  }

  function repair(boxes: readonly Box[], content: Content): void {
    const whole = { x: 0, y: 0, w: canvasPx, h: canvasPx }
    for (const block of blocks.values()) {
      for (const box of boxes) {
        const pixels = clipBox(pixelsOf(expandBox(box, shadowReach), block.grid, 1), whole)
        if (pixels) paintRegion({ ...block, zoom }, pixels, content)
      }
    }
  }

  function trim(camera: Camera, viewport: Size): void {
    const kept = expandBox(windowPixels(camera, viewport, scale), ringPx.kept)
    for (const [key, { canvas, grid }] of blocks) {
      if (clipBox({ ...grid.origin, w: blockSizePx, h: blockSizePx }, kept)) continue
      release(canvas)
      blocks.delete(key)
    }
  }

  return {
    zoom,
    show: () => {
      element.style.visibility = ''
    },
    place,
    missing: (camera, viewport) => missingIn(windowPixels(camera, viewport, scale)),
    missingAround: (camera, viewport) =>
      missingIn(expandBox(windowPixels(camera, viewport, scale), ringPx.painted)),
    paint,
    repair,
    trim,
    close: () => {
      for (const { canvas } of blocks.values()) release(canvas)
      element.remove()
    },
  }
}

/** Safari keeps the pixels of a dropped canvas for long, unless it has none: bugs.webkit.org/show_bug.cgi?id=195325 */
function release(canvas: HTMLCanvasElement): void {
  canvas.remove()
  Object.assign(canvas, { width: 0, height: 0 })
}
