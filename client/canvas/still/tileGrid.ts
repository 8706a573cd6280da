import type { Box, Camera, Point, Size } from '#shared/geometry'
import type { PixelGrid } from '../pixelGrid.ts'

/** Width and height of a tile, in device px: small enough to be painted within one frame. */
export const tileSizePx = 256
/** Painted beyond the edge of a block, so that no gap opens between blocks while they are stretched. */
export const blockOverlapPx = 1
/**
 * So many tiles a side share a canvas, a block: each canvas costs a browser time in every frame, painted on or not
 * (0.05 ms in Chromium), but one that was painted on is copied whole.
 */
const blockTiles = 3
export const blockSizePx = blockTiles * tileSizePx

/** A tile by its column and row; (0, 0) has its corner on the board's origin. */
export interface TileAddress {
  readonly column: number
  readonly row: number
}

export function tileKey({ column, row }: TileAddress): string {
  return `${column}:${row}`
}

/** A block by its column and row, counted in blocks. */
export function blockOf({ column, row }: TileAddress): TileAddress {
  return { column: Math.floor(column / blockTiles), row: Math.floor(row / blockTiles) }
}

/** How board units lie on the pixels of a block. `scale` is device px per board unit. */
export function blockPixelGrid({ column, row }: TileAddress, scale: number): PixelGrid {
  return { scale, origin: { x: column * blockSizePx, y: row * blockSizePx } }
}

/** The pixels of its block that a tile covers, with the overlap at the block's edge. */
export function pixelsInBlock({ column, row }: TileAddress): Box {
  const block = blockOf({ column, row })
  const extent = (at: number) => tileSizePx + (at === blockTiles - 1 ? blockOverlapPx : 0)
  const [x, y] = [column - block.column * blockTiles, row - block.row * blockTiles]
  return { x: x * tileSizePx, y: y * tileSizePx, w: extent(x), h: extent(y) }
}

/** What the window shows, in device px from the board's origin. */
export function windowPixels(camera: Camera, viewport: Size, scale: number): Box {
  const stretch = scale / camera.zoom
  return {
    x: Math.round(camera.x * scale),
    y: Math.round(camera.y * scale),
    w: viewport.w * stretch,
    h: viewport.h * stretch,
  }
}

/** Addresses of the tiles that touch these pixels, those nearest to their middle first. */
export function tilesTouching(pixels: Box): TileAddress[] {
  const first = {
    column: Math.floor(pixels.x / tileSizePx),
    row: Math.floor(pixels.y / tileSizePx),
  }
  const last = {
    column: Math.floor((pixels.x + pixels.w) / tileSizePx),
    row: Math.floor((pixels.y + pixels.h) / tileSizePx),
  }
  const tiles: TileAddress[] = []
  for (let row = first.row; row <= last.row; row++) {
    for (let column = first.column; column <= last.column; column++) tiles.push({ column, row })
  }
  const middle = { x: pixels.x + pixels.w / 2, y: pixels.y + pixels.h / 2 }
  return tiles.sort((a, b) => distance(a, middle) - distance(b, middle))
}

function distance({ column, row }: TileAddress, to: Point): number {
  return Math.hypot((column + 0.5) * tileSizePx - to.x, (row + 0.5) * tileSizePx - to.y)
}
