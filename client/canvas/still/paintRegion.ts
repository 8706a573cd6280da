import type { Item } from '#shared/board'
import { type Box, boxesIntersect, expandBox } from '#shared/geometry'
import type { Zone } from '#shared/protocol'
import type { Palette } from '#shared/scene'
import { paintItem } from '../paint/paintItem.ts'
import { type Brush, forgetFont, paintScene } from '../paint/paintScene.ts'
import type { SceneCache } from '../paint/sceneCache.ts'
import { boardBoxOf, type PixelGrid, setBoardUnits } from '../pixelGrid.ts'

/** What lies on the board and how it looks. */
export interface Content {
  readonly zones: readonly Zone[]
  /** Items at rest that overlap a box, bottom to top. */
  readonly itemsIn: (box: Box) => readonly Item[]
  readonly scenes: SceneCache
  readonly palette: Palette
}

/** How far a shadow reaches out of its item, in board units. */
export const shadowReach = 8

/**
 * Paints one rectangle of pixels anew: ground, zones, items. Pauses after each of them, so that the caller
 * may spread a large area over several frames; nobody else may use the context in between.
 */
export function* paintRegion(
  target: {
    readonly context: CanvasRenderingContext2D
    readonly grid: PixelGrid
    readonly zoom: number
  },
  pixels: Box,
  { zones, itemsIn, scenes, palette }: Content,
): Generator<void> {
  const { context, grid, zoom } = target
  const brush: Brush = { context, palette, zoom }
  const area = expandBox(boardBoxOf(pixels, grid), shadowReach)
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.beginPath()
  context.rect(pixels.x, pixels.y, pixels.w, pixels.h)
  context.clip()
  try {
    context.fillStyle = palette.board
    context.fillRect(pixels.x, pixels.y, pixels.w, pixels.h)
    setBoardUnits(context, grid)
    for (const zone of zones) {
      if (boxesIntersect(zone, area)) paintScene(brush, scenes.ofZone(zone, zoom))
      yield
    }
    for (const item of itemsIn(area)) {
      paintItem(brush, item, scenes)
      yield
    }
  } finally {
    // Also when the caller gives up half way: the clip must not stay.
    context.restore()
    forgetFont(context)
  }
}

/** Paints it in one go. */
export function paintRegionNow(...args: Parameters<typeof paintRegion>): void {
  for (const _ of paintRegion(...args));
}
