import { type ItemIndex, restingAreas, type ViewState } from '#client/view'
import { boxAround, type Camera } from '#shared/geometry'
import type { Palette } from '#shared/scene'
import { fitCanvas } from '../fitCanvas.ts'
import type { ImageCache } from '../paint/imageCache.ts'
import type { SceneCache } from '../paint/sceneCache.ts'
import { boxWithout } from '../pixelGrid.ts'
import { createChangeWatch } from './createChangeWatch.ts'
import { createOverview } from './createOverview.ts'
import { createSmoothing } from './createSmoothing.ts'
import { createTileSheet, type TileSheet } from './createTileSheet.ts'
import type { Content } from './paintRegion.ts'
import type { TileAddress } from './tileGrid.ts'

/** What the renderer tells the layer in each frame. */
export interface Frame {
  readonly state: ViewState
  /** Items another layer draws. */
  readonly held: ReadonlySet<string>
  readonly palette: Palette
  readonly pixelRatio: number
  readonly nowMs: number
}

/** `isBusy`: it wants another frame. `isCurrent`: all that is seen is up to date. */
export interface Progress {
  readonly isBusy: boolean
  readonly isCurrent: boolean
}

export interface StillLayer {
  /** Brings the layer up to date as far as one frame allows. */
  readonly frame: (frame: Frame) => Progress
  /** Everything looks different now: another font. */
  readonly repaint: () => void
  readonly close: () => void
}

/** The hand rests when the camera has not moved for this long. */
const restMs = 120
/** How much painting one frame takes on; at least one tile. Before the first picture there is nothing to keep smooth. */
const budgetMs = { moving: 5, resting: 9, first: 120 }
/** While zooming, a sheet stretched further than this is painted anew on the way; one that does not cover the window and has no overview behind it, earlier. */
const mostStretch = { smallest: 0, largest: 4 }
const mostStretchAlone = { smallest: 0.5, largest: 2 }
const outrun = { smallest: 1 / 3, largest: 3 }

/**
 * Everything at rest, painted once onto a sheet of tiles, from which each frame in which something is other is put together on one
 * canvas: panning shifts the tiles and paints those that come near; zooming stretches them over an overview of the board; a change
 * paints its own box. When the hand rests at another zoom, or all looks different, a new sheet is painted tile by tile and takes
 * the place of the old one once it covers the window.
 *
 * The sheets are drawn by us, not moved by the browser, because Chromium without a graphics card copies every canvas of
 * a page whole in every frame, changed or not, and stretches twice as slowly.
 */
export function createStillLayer(parts: {
  readonly canvas: HTMLCanvasElement
  readonly index: ItemIndex
  readonly scenes: SceneCache
  readonly images?: Pick<ImageCache, 'get'> | undefined
}): StillLayer {
  const window = parts.canvas.getContext('2d', { alpha: false })
  if (!window) throw new Error('This browser gives no 2D drawing context')
  const page = parts.canvas.ownerDocument
  const watch = createChangeWatch()
  const overview = createOverview(page)
  const smoothing = createSmoothing()
  /** The one shown, and the hidden one that will take its place. */
  let sheets: TileSheet[] = []
  let isStale = true
  /** Whether there ever was a whole picture. */
  let hasShown = false
  /** Whether what is on the canvas is not what it should be. */
  let isOther = true
  let camera: Camera | undefined
  let movedAtMs = Number.NEGATIVE_INFINITY
  let look: { readonly palette: Palette; readonly pixelRatio: number } | undefined

  function frame(now: Frame): Progress {
    const { state, nowMs } = now
    if (state.viewport.w < 1 || state.viewport.h < 1) return { isBusy: false, isCurrent: false }
    if (state.camera !== camera) {
      movedAtMs = camera ? nowMs : movedAtMs
      isOther = true
    }
    camera = state.camera
    noticeLook(now)
    repair(now)
    giveUpOutrun(now)
    if (sheets.length < 2 && (isStale || needsNewZoom(now))) startSheet(now)
    paintMissing(now)
    const isCovered = dropCovered(now)
    hasShown ||= isCovered
    const isCurrent = isCovered && !isStale && sheets[0]?.zoom === state.camera.zoom
    const isBusy = !isCurrent || paintAhead(now)
    drawWindow(now)
    return { isBusy, isCurrent }
  }

  function noticeLook({ palette, pixelRatio }: Frame): void {
    if (look?.palette === palette && look.pixelRatio === pixelRatio) return
    look = { palette, pixelRatio }
    isStale = true
    overview.forget()
  }

  function repair(now: Frame): void {
    const changed = watch.look(now.state, now.held)
    if (changed === 'all') repaint()
    else if (changed.length > 0) {
      for (const sheet of [overview, ...sheets]) sheet.repair(changed, contentOf(now))
      isOther = true
    }
  }

  function repaint(): void {
    isStale = true
    overview.forget()
  }

  function needsNewZoom({ state, nowMs, pixelRatio }: Frame): boolean {
    const shown = sheets[0]
    if (!shown || shown.zoom === state.camera.zoom) return false
    if (nowMs - movedAtMs > restMs) return true
    // Nothing is lacking, or something is there in its place.
    const covers = shown.covers(state.camera, state.viewport)
    const isBacked = covers || overview.serves(state.camera, pixelRatio)
    if (isStretched(shown, state.camera, isBacked ? mostStretch : mostStretchAlone)) return true
    return !isBacked
  }

  /** A sheet begun for a zoom that was left far behind would need thousands of tiles to cover the window. */
  function giveUpOutrun({ state: { camera } }: Frame): void {
    const coming = sheets[1]
    if (!coming || !isStretched(coming, camera, outrun)) return
    coming.close()
    sheets = sheets.slice(0, 1)
    isStale = true
  }

  function startSheet({ state: { camera }, pixelRatio }: Frame): void {
    sheets = [...sheets, createTileSheet(page, { zoom: camera.zoom, pixelRatio })]
    isStale = false
  }

  function paintMissing(now: Frame): void {
    const { camera, viewport } = now.state
    const top = sheets.at(-1)
    if (!top || !mayPaint(top, now) || top.covers(camera, viewport)) return
    isOther ||= top === sheets[0]
    paintTiles(top, top.missing(camera, viewport), now)
  }

  /** A sheet that is zoomed away from will be replaced: what it lacks shows the overview meanwhile. */
  function mayPaint(top: TileSheet, { state: { camera }, pixelRatio }: Frame): boolean {
    return top !== sheets[0] || top.zoom === camera.zoom || !overview.serves(camera, pixelRatio)
  }

  function paintTiles(sheet: TileSheet, tiles: readonly TileAddress[], now: Frame): void {
    const isMoving = now.nowMs - movedAtMs <= restMs
    let leftMs = isMoving ? budgetMs.moving : hasShown ? budgetMs.resting : budgetMs.first
    for (const tile of tiles) {
      leftMs -= sheet.paint(tile, contentOf(now))
      if (leftMs <= 0) break
    }
  }

  /** @returns whether the top sheet covers all that is seen; then the one below it is not needed any more */
  function dropCovered({ state: { camera, viewport } }: Frame): boolean {
    const top = sheets.at(-1)
    if (!top?.covers(camera, viewport)) return false
    isOther ||= sheets.length > 1
    for (const sheet of sheets.slice(0, -1)) sheet.close()
    sheets = [top]
    top.trim(camera, viewport)
    return true
  }

  /** What is around the window, then the overview. @returns whether there is more to paint */
  function paintAhead(now: Frame): boolean {
    const { camera, viewport } = now.state
    const [shown] = sheets
    if (!shown) return false
    const around = shown.missingAround(camera, viewport)
    if (around.length > 0) {
      paintTiles(shown, around, now)
      return true
    }
    const isMoving = now.nowMs - movedAtMs <= restMs
    if (isMoving) return true
    const zones = now.state.session?.zones ?? []
    const board = boxAround([...zones, ...parts.index.bounds()])
    return overview.paint(board, contentOf(now), budgetMs.resting)
  }

  function drawWindow({ state, palette, pixelRatio }: Frame): void {
    const isResized = fitCanvas(parts.canvas, state.viewport, pixelRatio)
    const [shown] = sheets
    if (!window || !shown || !(isOther || isResized)) return
    isOther = false
    if (!shown.covers(state.camera, state.viewport)) {
      const whole = { x: 0, y: 0, w: parts.canvas.width, h: parts.canvas.height }
      window.fillStyle = palette.board
      for (const part of boxWithout(whole, shown.drawnPixels(state.camera, pixelRatio))) {
        window.save()
        window.beginPath()
        window.rect(part.x, part.y, part.w, part.h)
        window.clip()
        window.fillRect(part.x, part.y, part.w, part.h)
        overview.draw(window, state.camera, pixelRatio)
        window.restore()
      }
    }
    const stretches = shown.zoom !== state.camera.zoom
    window.imageSmoothingEnabled = !stretches || smoothing.isOn()
    shown.draw(window, state.camera, pixelRatio)
    if (stretches) smoothing.drawn()
  }

  function contentOf({ state, held, palette }: Frame): Content {
    return {
      zones: state.session?.zones ?? [],
      clusters: restingAreas(state, held),
      itemsIn: (box) => parts.index.itemsIn(box).filter((item) => !held.has(item.id)),
      scenes: parts.scenes,
      images: parts.images,
      palette,
    }
  }

  return {
    frame,
    repaint,
    close: () => {
      for (const sheet of sheets) sheet.close()
      overview.forget()
    },
  }
}

function isStretched(
  { zoom }: TileSheet,
  camera: Camera,
  limits: { readonly smallest: number; readonly largest: number },
): boolean {
  const stretch = camera.zoom / zoom
  return stretch < limits.smallest || stretch > limits.largest
}
