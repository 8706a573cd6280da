import type { ItemIndex, ViewState } from '#client/view'
import { type Box, type Camera, expandBox } from '#shared/geometry'
import type { Palette } from '#shared/scene'
import type { SceneCache } from '../paint/sceneCache.ts'
import { clipBox, exposedStrips, pixelsOf } from '../pixelGrid.ts'
import {
  aimBitmap,
  type Bitmap,
  createBitmap,
  gridAround,
  marginLeft,
  placeBitmap,
} from './bitmap.ts'
import { createChangeWatch } from './createChangeWatch.ts'
import { type Content, paintRegion, paintRegionNow, shadowReach } from './paintRegion.ts'

/** What the renderer tells the layer in each frame. */
export interface Frame {
  readonly state: ViewState
  /** Items another layer draws. */
  readonly held: ReadonlySet<string>
  readonly palette: Palette
  readonly pixelRatio: number
  readonly nowMs: number
}

export interface StillLayer {
  /** Brings the layer up to date as far as one frame allows. */
  readonly frame: (frame: Frame) => 'done' | 'painted' | 'busy'
  /** Everything looks different now: another theme, another font. */
  readonly repaint: () => void
  readonly close: () => void
}

/** The hand rests when the camera has not moved for this long. */
const restMs = 120
const sliceMs = { moving: 5, resting: 12 }
/** While zooming, a bitmap stretched further than this is drawn anew on the way. */
const mostStretch = { smallest: 0.7, largest: 1.6 }

/**
 * Everything at rest, as a bitmap somewhat larger than the window. Panning moves it and paints the strips
 * that come in; zooming stretches it until the hand rests; a change paints its own box. A whole new bitmap
 * is painted behind the shown one, in slices, and then takes its place.
 */
export function createStillLayer(parts: {
  readonly host: HTMLElement
  readonly index: ItemIndex
  readonly scenes: SceneCache
}): StillLayer {
  const watch = createChangeWatch()
  let shown = createBitmap(parts.host)
  let spare = createBitmap(parts.host)
  let job: { readonly bitmap: Bitmap; readonly steps: Generator<void>; dirty: Box[] } | undefined
  let isStale = true
  let isShown = false
  let camera: Camera | undefined
  let movedAtMs = Number.NEGATIVE_INFINITY
  let painted: { palette: Palette; pixelRatio: number; w: number; h: number } | undefined

  function frame(now: Frame): 'done' | 'painted' | 'busy' {
    const { state, nowMs } = now
    if (state.viewport.w < 1 || state.viewport.h < 1) return 'done'
    if (state.camera !== camera) movedAtMs = camera ? nowMs : movedAtMs
    camera = state.camera
    const repaired = repair(now)
    noticeLook(now)
    if (isShown) follow(now)
    if (!job && (isStale || needsNewZoom(now))) startJob(now)
    const finished = job ? work(now) : false
    if (isShown) placeBitmap(shown, state.camera)
    if (job || isStale || shown.zoom !== state.camera.zoom) return 'busy'
    return finished || repaired ? 'painted' : 'done'
  }

  function repair(now: Frame): boolean {
    const changed = watch.look(now.state, now.held)
    if (changed === 'all') isStale = true
    else if (changed.length > 0) {
      if (job) job.dirty.push(...changed)
      if (isShown) paintBoxes(shown, changed, now)
    }
    return changed !== 'all' && changed.length > 0
  }

  function paintBoxes(bitmap: Bitmap, boxes: readonly Box[], now: Frame): void {
    const frameBox = { x: 0, y: 0, w: bitmap.canvas.width, h: bitmap.canvas.height }
    for (const box of boxes) {
      const pixels = clipBox(pixelsOf(expandBox(box, shadowReach), bitmap.grid, 1), frameBox)
      if (pixels) paintRegionNow(bitmap, pixels, contentOf(now))
    }
  }

  /** A window of another size or with other pixels, or another theme, needs a new bitmap. */
  function noticeLook({ palette, pixelRatio, state: { viewport } }: Frame): void {
    const { w, h } = viewport
    const isSame =
      painted?.palette === palette &&
      painted.pixelRatio === pixelRatio &&
      painted.w === w &&
      painted.h === h
    if (isSame) return
    painted = { palette, pixelRatio, w, h }
    isStale = true
    job?.steps.return(undefined)
    job = undefined
  }

  /** While panning, moves the content and paints what came in before the margin is used up. */
  function follow(now: Frame): void {
    const { camera, viewport } = now.state
    if (camera.zoom !== shown.zoom || marginLeft(shown, camera, viewport) >= shown.marginPx / 2)
      return
    const grid = gridAround(camera, shown.pixelRatio, shown.marginPx)
    const dx = shown.grid.origin.x - grid.origin.x
    const dy = shown.grid.origin.y - grid.origin.y
    const { width, height } = shown.canvas
    if (Math.abs(dx) >= width || Math.abs(dy) >= height) {
      isStale = true
      return
    }
    shown.context.setTransform(1, 0, 0, 1, 0, 0)
    shown.context.drawImage(shown.canvas, dx, dy)
    shown = { ...shown, grid }
    for (const strip of exposedStrips(width, height, dx, dy)) {
      paintRegionNow(shown, strip, contentOf(now))
    }
  }

  function needsNewZoom({ state: { camera, viewport }, nowMs }: Frame): boolean {
    if (!isShown || camera.zoom === shown.zoom) return false
    const stretch = camera.zoom / shown.zoom
    const isFar = stretch < mostStretch.smallest || stretch > mostStretch.largest
    return isFar || nowMs - movedAtMs > restMs || marginLeft(shown, camera, viewport) < 0
  }

  function startJob(now: Frame): void {
    const { camera, viewport } = now.state
    const bitmap = aimBitmap(spare, camera, viewport, now.pixelRatio)
    const { width, height } = bitmap.canvas
    const steps = paintRegion(bitmap, { x: 0, y: 0, w: width, h: height }, contentOf(now))
    job = { bitmap, steps, dirty: [] }
    isStale = false
  }

  /** One slice of the job. @returns true when the new bitmap has taken the place of the old one */
  function work(now: Frame): boolean {
    if (!job) return false
    const isMoving = isShown && now.nowMs - movedAtMs <= restMs
    const endMs = performance.now() + (isMoving ? sliceMs.moving : sliceMs.resting)
    for (let done = 1; !job.steps.next().done; done++) {
      if (done % 16 === 0 && performance.now() > endMs) return false
    }
    paintBoxes(job.bitmap, job.dirty, now)
    swap(job.bitmap)
    job = undefined
    return true
  }

  function swap(bitmap: Bitmap): void {
    spare = shown
    shown = bitmap
    shown.canvas.style.visibility = 'visible'
    spare.canvas.style.visibility = 'hidden'
    isShown = true
  }

  function contentOf({ state, held, palette }: Frame): Content {
    return {
      zones: state.session?.zones ?? [],
      itemsIn: (box) => parts.index.itemsIn(box).filter((item) => !held.has(item.id)),
      scenes: parts.scenes,
      palette,
    }
  }

  return {
    frame,
    repaint: () => {
      isStale = true
    },
    close: () => {
      shown.canvas.remove()
      spare.canvas.remove()
    },
  }
}
