import { type Box, type Camera, expandBox, type Size } from '#shared/geometry'
import { createTileSheet, type TileSheet } from './createTileSheet.ts'
import type { Content } from './paintRegion.ts'

/** The whole board, small: what is seen where the sheet of the window has nothing yet while the hand is quicker than the painting. */
export interface Overview {
  /** Paints on as far as the budget allows. @returns whether something is left to be painted */
  readonly paint: (board: Box | undefined, content: Content, budgetMs: number) => boolean
  /** Whether it is painted and shows enough at this zoom: stretched too far it is nothing but colours. */
  readonly serves: (camera: Camera, pixelRatio: number) => boolean
  readonly repair: (boxes: readonly Box[], content: Content) => void
  readonly draw: TileSheet['draw']
  /** Everything looks different now. */
  readonly forget: () => void
}

/** The longer side of the board on it. It takes 4 bytes a pixel. */
const sidePx = 1280
const mostZoom = 0.5
const mostStretch = 10
/** Room around the board, as a part of its longer side, so that a note put beside the others is still on it. */
const room = 0.15

interface Kept {
  readonly sheet: TileSheet
  readonly area: Box
  readonly camera: Camera
  readonly size: Size
  isWhole: boolean
}

export function createOverview(page: Pick<Document, 'createElement'>): Overview {
  let kept: Kept | undefined

  function paint(board: Box | undefined, content: Content, budgetMs: number): boolean {
    if (board === undefined) forget()
    else if (!kept || !fits(board, kept.area)) begin(board)
    if (!kept || kept.isWhole) return false
    let leftMs = budgetMs
    const tiles = kept.sheet.missing(kept.camera, kept.size)
    for (const [index, tile] of tiles.entries()) {
      leftMs -= kept.sheet.paint(tile, content)
      kept.isWhole = index === tiles.length - 1
      if (leftMs <= 0) break
    }
    return !kept.isWhole
  }

  function begin(board: Box): void {
    forget()
    const longest = Math.max(board.w, board.h)
    const area = expandBox(board, longest * room)
    const zoom = Math.min(mostZoom, sidePx / (longest * (1 + 2 * room)))
    const size = { w: area.w * zoom, h: area.h * zoom }
    const sheet = createTileSheet(page, { zoom, pixelRatio: 1 })
    kept = { sheet, area, size, camera: { x: area.x, y: area.y, zoom }, isWhole: false }
  }

  function forget(): void {
    kept?.sheet.close()
    kept = undefined
  }

  return {
    paint,
    serves: ({ zoom }, pixelRatio) =>
      kept?.isWhole === true && zoom * pixelRatio <= kept.sheet.zoom * mostStretch,
    repair: (boxes, content) => kept?.sheet.repair(boxes, content),
    draw: (window, camera, pixelRatio) => kept?.sheet.draw(window, camera, pixelRatio),
    forget,
  }
}

/** Whether the board is still within what the overview shows, and has not become much smaller. */
function fits(board: Box, area: Box): boolean {
  const isWithin =
    board.x >= area.x &&
    board.y >= area.y &&
    board.x + board.w <= area.x + area.w &&
    board.y + board.h <= area.y + area.h
  return isWithin && Math.max(board.w, board.h) * 4 > Math.max(area.w, area.h)
}
