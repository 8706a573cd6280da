import { unpackImage } from './unpackImage.ts'

/** Pixels of the pictures on a board. */
export interface ImageCache {
  /** The picture, about as many px wide as it will be drawn; undefined while it is on its way, and where it cannot be had. */
  readonly get: (asset: string, widthPx: number) => CanvasImageSource | undefined
  readonly close: () => void
}

/** Widths pictures are kept in: a screen full of any of them is a few times the screen's own pixels. Px. */
const widths = [256, 512, 1024, 2048] as const
/** Unpacked pixels, of which a screen needs a third at most. */
const mostBytes = 192 * 1024 * 1024
/** Pictures often arrive together; the board is painted again for all of them. */
const gatherMs = 120
/** A picture that could not be had is asked for again when it is seen after this. */
const againMs = 15_000

interface Kept {
  readonly bitmap: ImageBitmap
  readonly bytes: number
}

/**
 * @param load the picture's file; undefined when it cannot be had now. Must not reject
 * @param onLoaded some that were missing are there
 */
export function createImageCache(
  load: (asset: string) => Promise<Blob | undefined>,
  onLoaded: () => void,
): ImageCache {
  /** In the order of last use. */
  const kept = new Map<string, Kept>()
  const asked = new Map<string, 'loading' | { readonly failedAtMs: number }>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let bytes = 0
  let isClosed = false

  function get(asset: string, widthPx: number): CanvasImageSource | undefined {
    const width = widths.find((one) => one >= widthPx) ?? widths[widths.length - 1] ?? 0
    const wanted = take(`${asset} ${width}`)
    if (wanted) return wanted
    ask(asset, width)
    // Another size of it is better than none.
    for (const other of widths) {
      const found = kept.get(`${asset} ${other}`)
      if (found) return found.bitmap
    }
    return undefined
  }

  function take(key: string): ImageBitmap | undefined {
    const found = kept.get(key)
    if (!found) return undefined
    kept.delete(key)
    kept.set(key, found)
    return found.bitmap
  }

  function ask(asset: string, width: number): void {
    const key = `${asset} ${width}`
    const before = asked.get(key)
    if (before === 'loading') return
    if (before && performance.now() - before.failedAtMs < againMs) return
    asked.set(key, 'loading')
    void unpackImage(load, asset, width).then((bitmap) => {
      if (isClosed) return bitmap?.close()
      if (!bitmap) return void asked.set(key, { failedAtMs: performance.now() })
      asked.delete(key)
      keep(key, bitmap)
      timer ??= setTimeout(tell, gatherMs)
    })
  }

  function keep(key: string, bitmap: ImageBitmap): void {
    const size = bitmap.width * bitmap.height * 4
    kept.set(key, { bitmap, bytes: size })
    bytes += size
    for (const [old, one] of kept) {
      if (bytes <= mostBytes || old === key) break
      one.bitmap.close()
      kept.delete(old)
      bytes -= one.bytes
    }
  }

  function tell(): void {
    timer = undefined
    onLoaded()
  }

  return {
    get,
    close: () => {
      isClosed = true
      clearTimeout(timer)
      for (const { bitmap } of kept.values()) bitmap.close()
    },
  }
}
