import { type Box, boxAround, type Camera, expandBox, offsetBox, type Size } from '#shared/geometry'
import { clipBox, type PixelGrid, pixelsOf } from '../pixelGrid.ts'
import { type Content, paintRegion, shadowReach } from './paintRegion.ts'
import {
  blockOf,
  blockPixelGrid,
  blockSizePx,
  fromTheMiddle,
  pixelsInBlock,
  type TileAddress,
  tileKey,
  tileSizePx,
  tilesPerBlock,
  tilesTouching,
  windowPixels,
} from './tileGrid.ts'

/** The board at one zoom, as far as its tiles are painted. Nobody sees it until it is drawn onto a window. */
export interface TileSheet {
  readonly zoom: number
  /** Whether everything that the camera shows is painted. */
  readonly covers: (camera: Camera, viewport: Size) => boolean
  /** Unpainted tiles that the camera shows, those in the middle first. */
  readonly missing: (camera: Camera, viewport: Size) => TileAddress[]
  /** Unpainted tiles around what the camera shows. */
  readonly missingAround: (camera: Camera, viewport: Size) => TileAddress[]
  /** @returns about how long the browser will take for it, in ms */
  readonly paint: (tile: TileAddress, content: Content) => number
  /** Paints changed boxes (board units) on the tiles that have them. */
  readonly repair: (boxes: readonly Box[], content: Content) => void
  /** Puts the painted tiles where the camera sees them, onto a window whose pixels are the device's; at the sheet's own zoom pixel for pixel. */
  readonly draw: (window: CanvasRenderingContext2D, camera: Camera, pixelRatio: number) => void
  /** The pixels of a window that `draw` would cover without a hole; undefined if there is no such rectangle. */
  readonly drawnPixels: (camera: Camera, pixelRatio: number) => Box | undefined
  /** Gives back tiles far from what the camera shows. */
  readonly trim: (camera: Camera, viewport: Size) => void
  readonly close: () => void
}

/** Tiles that share a canvas. */
interface Block {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
  readonly grid: PixelGrid
  /** The pixels of each tile that is painted, by its key. */
  readonly painted: Map<string, Box>
}

/** How far around the window tiles are painted ahead and kept, in device px. */
const ringPx = { painted: 320, kept: 768 }
const wholeBlock: Box = { x: 0, y: 0, w: blockSizePx, h: blockSizePx }
/** A browser with a graphics card does the work after the frame's script, so it cannot be timed: measured in Chromium without one. */
const costMs = { tile: 0.4, scene: 0.25, bars: 0.04, fill: 0.01 }
/** Below these zooms notes of the usual size are fills, and their words bars. */
const upToZoom = { fill: 0.1, bars: 0.2 }

/** An empty sheet. `pixelRatio` is device px per CSS px. */
export function createTileSheet(
  page: Pick<Document, 'createElement'>,
  { zoom, pixelRatio }: { readonly zoom: number; readonly pixelRatio: number },
): TileSheet {
  const scale = zoom * pixelRatio
  const blocks = new Map<string, Block>()

  function isPainted(address: TileAddress): boolean {
    return blocks.get(tileKey(blockOf(address)))?.painted.has(tileKey(address)) ?? false
  }

  function covers(camera: Camera, viewport: Size): boolean {
    for (const address of tilesTouching(windowPixels(camera, viewport, scale)))
      if (!isPainted(address)) return false
    return true
  }

  function missingIn(pixels: Box): TileAddress[] {
    const missing = [...tilesTouching(pixels)].filter((address) => !isPainted(address))
    return fromTheMiddle(missing, pixels)
  }

  function paint(address: TileAddress, content: Content): number {
    const place = blockOf(address)
    const block = blocks.get(tileKey(place)) ?? addBlock(place)
    const pixels = pixelsInBlock(address)
    const steps = paintRegion({ ...block, zoom }, pixels, content)
    block.painted.set(tileKey(address), pixels)
    return costMs.tile + steps * stepMs(zoom)
  }

  function addBlock(address: TileAddress): Block {
    const canvas = page.createElement('canvas')
    Object.assign(canvas, { width: blockSizePx, height: blockSizePx })
    const context = canvas.getContext('2d', { alpha: false })
    if (!context) throw new Error('This browser gives no 2D drawing context')
    const grid = blockPixelGrid(address, scale)
    const block = { canvas, context, grid, painted: new Map<string, Box>() }
    blocks.set(tileKey(address), block)
    return block
  }

  function repair(boxes: readonly Box[], content: Content): void {
    for (const block of blocks.values()) {
      for (const box of boxes) {
        const pixels = clipBox(pixelsOf(expandBox(box, shadowReach), block.grid, 1), wholeBlock)
        if (pixels) paintRegion({ ...block, zoom }, pixels, content)
      }
    }
  }

  function draw(window: CanvasRenderingContext2D, camera: Camera, pixelRatio: number): void {
    const toWindow = windowBoxes(camera, pixelRatio, scale)
    const { width, height } = window.canvas
    for (const { canvas, grid, painted } of blocks.values()) {
      const parts = painted.size === tilesPerBlock ? [wholeBlock] : painted.values()
      for (const part of parts) {
        const { x, y, w, h } = toWindow(offsetBox(part, grid.origin))
        if (x + w <= 0 || y + h <= 0 || x >= width || y >= height) continue
        window.drawImage(
          ...([canvas, part.x, part.y, part.w, part.h] as const),
          ...([x, y, w, h] as const),
        )
      }
    }
  }

  function drawnPixels(camera: Camera, pixelRatio: number): Box | undefined {
    const parts = [...blocks.values()].flatMap(({ grid, painted }) =>
      [...painted.values()].map((part) => offsetBox(part, grid.origin)),
    )
    const around = boxAround(parts)
    const isWhole = around && around.w * around.h === parts.length * tileSizePx ** 2
    return isWhole ? windowBoxes(camera, pixelRatio, scale)(around) : undefined
  }

  function trim(camera: Camera, viewport: Size): void {
    const kept = expandBox(windowPixels(camera, viewport, scale), ringPx.kept)
    for (const [key, { canvas, grid }] of blocks) {
      if (clipBox({ ...wholeBlock, ...grid.origin }, kept)) continue
      release(canvas)
      blocks.delete(key)
    }
  }

  return {
    zoom,
    covers,
    missing: (camera, viewport) => missingIn(windowPixels(camera, viewport, scale)),
    missingAround: (camera, viewport) =>
      missingIn(expandBox(windowPixels(camera, viewport, scale), ringPx.painted)),
    paint,
    repair,
    draw,
    drawnPixels,
    trim,
    close: () => {
      for (const { canvas } of blocks.values()) release(canvas)
      blocks.clear()
    },
  }
}

/** Where pixels of a sheet are in a window, with edges on whole pixels: between two halves of one the ground would shine through. */
function windowBoxes(camera: Camera, pixelRatio: number, scale: number): (box: Box) => Box {
  const stretch = (camera.zoom * pixelRatio) / scale
  const left = Math.round(camera.x * camera.zoom * pixelRatio)
  const top = Math.round(camera.y * camera.zoom * pixelRatio)
  return (box) => {
    const x = Math.round(box.x * stretch) - left
    const y = Math.round(box.y * stretch) - top
    const right = Math.round((box.x + box.w) * stretch) - left
    const bottom = Math.round((box.y + box.h) * stretch) - top
    return { x, y, w: right - x, h: bottom - y }
  }
}

function stepMs(zoom: number): number {
  if (zoom < upToZoom.fill) return costMs.fill
  return zoom < upToZoom.bars ? costMs.bars : costMs.scene
}

/** Safari keeps the pixels of a dropped canvas for long, unless it has none: bugs.webkit.org/show_bug.cgi?id=195325 */
function release(canvas: HTMLCanvasElement): void {
  Object.assign(canvas, { width: 0, height: 0 })
}
