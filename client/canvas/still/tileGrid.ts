import type { Box, Camera, Point, Size } from '#shared/geometry'
import type { PixelGrid } from '../pixelGrid.ts'

/** Width and height of a tile, in device px: small enough to be painted within one frame. */
export const tileSizePx = 256
/**
 * So many tiles a side share a canvas, a block: a canvas that was painted on since it was last shown is copied whole, and each
 * costs a browser with a graphics card some of its memory.
 */
const blockTiles = 2
export const blockSizePx = blockTiles * tileSizePx
export const tilesPerBlock = blockTiles ** 2

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

/** The pixels of its block that a tile covers. */
export function pixelsInBlock({ column, row }: TileAddress): Box {
  const block = blockOf({ column, row })
  const x = (column - block.column * blockTiles) * tileSizePx
  const y = (row - block.row * blockTiles) * tileSizePx
  return { x, y, w: tileSizePx, h: tileSizePx }
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

/** Addresses of the tiles that touch these pixels, row by row. */
export function* tilesTouching(pixels: Box): Generator<TileAddress> {
  const lastColumn = Math.floor((pixels.x + pixels.w) / tileSizePx)
  const lastRow = Math.floor((pixels.y + pixels.h) / tileSizePx)
  for (let row = Math.floor(pixels.y / tileSizePx); row <= lastRow; row++) {
    for (let column = Math.floor(pixels.x / tileSizePx); column <= lastColumn; column++)
      yield { column, row }
  }
}

/** The same tiles, those nearest to the middle of these pixels first. */
export function fromTheMiddle(tiles: readonly TileAddress[], pixels: Box): TileAddress[] {
  const middle = { x: pixels.x + pixels.w / 2, y: pixels.y + pixels.h / 2 }
  return tiles.toSorted((a, b) => distance(a, middle) - distance(b, middle))
}

function distance({ column, row }: TileAddress, to: Point): number {
  return Math.hypot((column + 0.5) * tileSizePx - to.x, (row + 0.5) * tileSizePx - to.y)
}
