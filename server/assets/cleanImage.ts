import sharp from 'sharp'
import { type Result, refuse, succeed } from '#shared/basics'
import { limits } from '#shared/protocol'
import { isAsWritten, tablesOf } from './isAsWritten.ts'

/** A picture as it is kept. Sizes in px. */
export interface CleanImage {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
}

/** Longer sides than this are made smaller: it still fills a screen. */
const longestSide = 2048
const jpeg = { quality: 84, mozjpeg: true }
const limitInputPixels = limits.assetPixels
/** One picture has one thread: the others are for people's edits. */
sharp.concurrency(1)
sharp.cache(false)
// Every other reader in libvips (SVG, PDF, TIFF, HEIF …) is code that a stranger's file would run through.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
})

/**
 * A new picture of the same pixels, upright, without anything else that was in the file. Of an animation the first picture. A JPEG
 * that we could have written ourselves stays as it is: it would lose a little each time it goes from one workshop to another.
 */
export async function cleanImage(
  bytes: Uint8Array,
): Promise<Result<CleanImage, 'notAnImage' | 'tooManyPixels'>> {
  try {
    const file = sharp(bytes, { limitInputPixels: false })
    const { width = 0, height = 0, hasAlpha } = await file.metadata()
    if (width * height > limits.assetPixels) return refuse('tooManyPixels')
    if (Math.max(width, height) <= longestSide && (await isOurs(bytes)))
      return succeed({ bytes, mediaType: 'image/jpeg', width, height })
    return succeed(await redraw(bytes, hasAlpha))
  } catch {
    return refuse('notAnImage')
  }
}

/** @throws where its pixels cannot be read, all of them and nothing between them */
async function isOurs(bytes: Uint8Array): Promise<boolean> {
  if (!isAsWritten(bytes, await ourTables())) return false
  await sharp(bytes, { limitInputPixels, failOn: 'warning' }).raw().toBuffer()
  return true
}

let written: Promise<Uint8Array[]> | undefined

/** What this version of the writer puts into every file. */
function ourTables(): Promise<Uint8Array[]> {
  const create = { width: 16, height: 16, channels: 3 as const, background: '#888' }
  written ??= sharp({ create }).jpeg(jpeg).toBuffer().then(tablesOf)
  return written
}

async function redraw(bytes: Uint8Array, hasAlpha: boolean): Promise<CleanImage> {
  const upright = sharp(bytes, { limitInputPixels, failOn: 'error' }).autoOrient()
  const small = upright.resize({
    width: longestSide,
    height: longestSide,
    fit: 'inside',
    withoutEnlargement: true,
  })
  // Asking whether any pixel shows through unpacks the picture a second time.
  const isOpaque = !hasAlpha || (await sharp(bytes, { limitInputPixels }).stats()).isOpaque
  const drawn = isOpaque ? small.jpeg(jpeg) : small.png({ compressionLevel: 9, palette: false })
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true })
  return {
    bytes: data,
    mediaType: isOpaque ? 'image/jpeg' : 'image/png',
    width: info.width,
    height: info.height,
  }
}
