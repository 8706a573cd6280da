import type { Item } from '#shared/board'
import { boxAround, expandBox } from '#shared/geometry'
import type { Palette } from '#shared/scene'
import { createSceneCache } from './paint/sceneCache.ts'
import { unpackImage } from './paint/unpackImage.ts'
import { paintRegion } from './still/paintRegion.ts'

/** Around the items, in board units. */
const margin = 24
/** Pixels for a board unit, where that does not make the picture larger than browsers draw. */
const bestScale = 2
const mostPixels = { side: 8192, all: 32_000_000 }

/**
 * A picture (PNG) of items as the board shows them, on its ground, drawn when the pictures among them are here.
 * @param load the file of one; undefined when it cannot be had: its place is drawn. Must not reject
 * @throws for no items, or where the browser draws none
 */
export async function pictureOf(
  items: readonly Item[],
  palette: Palette,
  load: (asset: string) => Promise<Blob | undefined>,
): Promise<Blob> {
  const around = boxAround(items.map(({ box }) => box))
  if (!around) throw new Error('There is nothing to draw')
  const area = expandBox(around, margin)
  const scale = scaleFor(area)
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: Math.ceil(area.w * scale), height: Math.ceil(area.h * scale) })
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser gives no 2D drawing context')
  const images = await unpackAll(items, scale, load)
  const grid = { scale, origin: { x: area.x * scale, y: area.y * scale } }
  const pixels = { x: 0, y: 0, w: canvas.width, h: canvas.height }
  const content = {
    zones: [],
    clusters: [],
    itemsIn: () => items,
    scenes: createSceneCache(),
    palette,
    images: { get: (asset: string) => images.get(asset) },
  }
  paintRegion({ context, grid, zoom: scale }, pixels, content)
  for (const image of images.values()) image.close()
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png')
  })
}

/** Every picture once, as large as its largest place: of many large ones no more is unpacked than is drawn. */
async function unpackAll(
  items: readonly Item[],
  scale: number,
  load: (asset: string) => Promise<Blob | undefined>,
): Promise<Map<string, ImageBitmap>> {
  const widths = new Map<string, number>()
  for (const item of items)
    if (item.kind === 'image')
      widths.set(item.asset, Math.max(widths.get(item.asset) ?? 1, Math.ceil(item.box.w * scale)))
  const images = new Map<string, ImageBitmap>()
  for (const [asset, width] of widths) {
    const image = await unpackImage(load, asset, width)
    if (image) images.set(asset, image)
  }
  return images
}

function scaleFor({ w, h }: { readonly w: number; readonly h: number }): number {
  return Math.min(
    bestScale,
    mostPixels.side / w,
    mostPixels.side / h,
    Math.sqrt(mostPixels.all / (w * h)),
  )
}
