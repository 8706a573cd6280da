import { type ItemIndex, restingAreas, type ViewState } from '#client/view'
import type { Camera } from '#shared/geometry'
import type { Palette } from '#shared/scene'
import type { ImageCache } from '../paint/imageCache.ts'
import type { SceneCache } from '../paint/sceneCache.ts'
import { createChangeWatch } from './createChangeWatch.ts'
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
const budgetMs = { moving: 5, resting: 9, first: 30 }
/** While zooming, a sheet stretched further than this is painted anew on the way. */
const mostStretch = { smallest: 0.5, largest: 2 }
const outrun = { smallest: 1 / 3, largest: 3 }

/**
 * Everything at rest, painted once onto a sheet of tiles. Panning moves the sheet and paints the tiles that
 * come near; zooming stretches it; a change paints its own box. When the hand rests at another zoom, or all
 * looks different, a new sheet is painted tile by tile and takes the place of the old one once it covers the window.
 */
export function createStillLayer(parts: {
  readonly host: HTMLElement
  readonly index: ItemIndex
  readonly scenes: SceneCache
  readonly images?: Pick<ImageCache, 'get'> | undefined
}): StillLayer {
  const watch = createChangeWatch()
  /** The one shown, and the hidden one that will take its place. */
  let sheets: TileSheet[] = []
  let isStale = true
  /** Whether there ever was a whole picture. */
  let hasShown = false
  let camera: Camera | undefined
  let movedAtMs = Number.NEGATIVE_INFINITY
  let look: { readonly palette: Palette; readonly pixelRatio: number } | undefined

  function frame(now: Frame): Progress {
    const { state, nowMs } = now
    if (state.viewport.w < 1 || state.viewport.h < 1) return { isBusy: false, isCurrent: false }
    if (state.camera !== camera) movedAtMs = camera ? nowMs : movedAtMs
    camera = state.camera
    noticeLook(now)
    repair(now)
    giveUpOutrun(now)
    if (sheets.length < 2 && (isStale || needsNewZoom(now))) startSheet(now)
    paintMissing(now)
    const isCovered = dropCovered(now)
    for (const sheet of sheets) sheet.place(state.camera)
    hasShown ||= isCovered
    const isCurrent = isCovered && !isStale && sheets[0]?.zoom === state.camera.zoom
    const isBusy = !isCurrent || missingTiles(now).length > 0
    return { isBusy, isCurrent }
  }

  function noticeLook({ palette, pixelRatio }: Frame): void {
    if (look?.palette === palette && look.pixelRatio === pixelRatio) return
    look = { palette, pixelRatio }
    isStale = true
  }

  function repair(now: Frame): void {
    const changed = watch.look(now.state, now.held)
    if (changed === 'all') isStale = true
    else if (changed.length > 0) for (const sheet of sheets) sheet.repair(changed, contentOf(now))
  }

  function needsNewZoom({ state, nowMs }: Frame): boolean {
    const shown = sheets[0]
    if (!shown || shown.zoom === state.camera.zoom) return false
    if (isStretched(shown, state.camera, mostStretch) || nowMs - movedAtMs > restMs) return true
    return shown.missing(state.camera, state.viewport).length > 0
  }

  /** A sheet begun for a zoom that was left far behind would need thousands of tiles to cover the window. */
  function giveUpOutrun({ state: { camera } }: Frame): void {
    const coming = sheets[1]
    if (!coming || !isStretched(coming, camera, outrun)) return
    coming.close()
    sheets = sheets.slice(0, 1)
    isStale = true
  }

  function startSheet({ state, pixelRatio }: Frame): void {
    const isHidden = sheets.length > 0
    const sheet = createTileSheet(parts.host, { camera: state.camera, pixelRatio, isHidden })
    sheets = [...sheets, sheet]
    isStale = false
  }

  function paintMissing(now: Frame): void {
    const top = sheets.at(-1)
    if (!top) return
    const isMoving = now.nowMs - movedAtMs <= restMs
    let leftMs = isMoving ? budgetMs.moving : hasShown ? budgetMs.resting : budgetMs.first
    const tiles = missingTiles(now)
    for (const tile of tiles) {
      leftMs -= top.paint(tile, contentOf(now))
      if (leftMs <= 0) break
    }
  }

  /** What is seen first; what is around it once nothing else is to be done and the zoom is the right one. */
  function missingTiles({ state: { camera, viewport } }: Frame): TileAddress[] {
    const top = sheets.at(-1)
    const seen = top?.missing(camera, viewport) ?? []
    const isAhead = seen.length === 0 && sheets.length === 1 && top?.zoom === camera.zoom
    return isAhead ? (top?.missingAround(camera, viewport) ?? []) : seen
  }

  /** @returns whether the top sheet covers all that is seen; then the one below it is not needed any more */
  function dropCovered({ state: { camera, viewport } }: Frame): boolean {
    const top = sheets.at(-1)
    if (!top || top.missing(camera, viewport).length > 0) return false
    for (const sheet of sheets.slice(0, -1)) sheet.close()
    sheets = [top]
    top.show()
    top.trim(camera, viewport)
    return true
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
    repaint: () => {
      isStale = true
    },
    close: () => {
      for (const sheet of sheets) sheet.close()
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
