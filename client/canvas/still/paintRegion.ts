import type { Item } from '#shared/board'
import { type Box, boxesIntersect, expandBox } from '#shared/geometry'
import type { Zone } from '#shared/protocol'
import { type ClusterArea, clusterBounds, clusterScene, type Palette } from '#shared/scene'
import type { ImageCache } from '../paint/imageCache.ts'
import { paintItem } from '../paint/paintItem.ts'
import { type Brush, forgetFont, paintScene } from '../paint/paintScene.ts'
import type { SceneCache } from '../paint/sceneCache.ts'
import { boardBoxOf, type PixelGrid, setBoardUnits } from '../pixelGrid.ts'

/** What lies on the board and how it looks. */
export interface Content {
  readonly zones: readonly Zone[]
  /** Clusters at rest, lowest first. */
  readonly clusters: readonly ClusterArea[]
  /** Items at rest that overlap a box, bottom to top. */
  readonly itemsIn: (box: Box) => readonly Item[]
  readonly scenes: SceneCache
  readonly images?: Pick<ImageCache, 'get'> | undefined
  readonly palette: Palette
}

/** How far a shadow reaches out of its item, in board units. */
export const shadowReach = 8

/**
 * Paints one rectangle of pixels anew: ground, zones, clusters, items.
 * @returns how many zones and items it painted
 */
export function paintRegion(
  target: {
    readonly context: CanvasRenderingContext2D
    readonly grid: PixelGrid
    readonly zoom: number
  },
  pixels: Box,
  { zones, clusters, itemsIn, scenes, images, palette }: Content,
): number {
  const { context, grid, zoom } = target
  const brush: Brush = { context, palette, zoom, images }
  const area = expandBox(boardBoxOf(pixels, grid), shadowReach)
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.beginPath()
  context.rect(pixels.x, pixels.y, pixels.w, pixels.h)
  context.clip()
  context.fillStyle = palette.board
  context.fillRect(pixels.x, pixels.y, pixels.w, pixels.h)
  setBoardUnits(context, grid)
  const seenZones = zones.filter((zone) => boxesIntersect(zone, area))
  for (const zone of seenZones) paintScene(brush, scenes.ofZone(zone, zoom))
  for (const cluster of clusters) {
    if (boxesIntersect(clusterBounds(cluster, zoom), area))
      paintScene(brush, clusterScene(cluster, zoom))
  }
  const items = itemsIn(area)
  for (const item of items) paintItem(brush, item, scenes)
  context.restore()
  forgetFont(context)
  return seenZones.length + items.length
}
