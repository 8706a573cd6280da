import { itemIndex, type Person, type View, type ViewState } from '#client/view'
import type { Palette } from '#shared/scene'
import { marksOf } from './marksOf.ts'
import { createImageCache } from './paint/imageCache.ts'
import { createSceneCache } from './paint/sceneCache.ts'
import { createPeopleMotion } from './people/createPeopleMotion.ts'
import { createTopLayer, showsOnTop } from './people/createTopLayer.ts'
import { heldItems } from './still/createChangeWatch.ts'
import { createStillLayer } from './still/createStillLayer.ts'

export interface Renderer {
  /** Another theme. */
  readonly setPalette: (palette: Palette) => void
  /** Draws everything again: a font or a picture arrived. */
  readonly repaint: () => void
  readonly close: () => void
}

/** Draws a view until it is closed: looks at it in each frame in which something changed, and at nothing otherwise. */
export function createRenderer(parts: {
  readonly view: View
  /** What everything at rest is drawn on. */
  readonly still: HTMLCanvasElement
  /** Above it: everything that moves. */
  readonly top: HTMLCanvasElement
  readonly palette: Palette
  readonly nameOf: (person: Person) => string
  readonly isMotionReduced: () => boolean
  /** The file of a picture; undefined when it cannot be had now. Must not reject. */
  readonly loadImage: (asset: string) => Promise<Blob | undefined>
  /** After a frame in which all that is seen was up to date. */
  readonly onPainted: () => void
}): Renderer {
  const { view, top } = parts
  const window = top.ownerDocument.defaultView ?? globalThis.window
  const context = top.getContext('2d')
  if (!context) throw new Error('This browser gives no 2D drawing context')
  const scenes = createSceneCache(undefined, (item) => marksOf(view.getState(), item))
  const motion = createPeopleMotion(parts.isMotionReduced)
  const images = createImageCache(parts.loadImage, repaint)
  const still = createStillLayer({ canvas: parts.still, index: itemIndex(view), scenes, images })
  const topLayer = createTopLayer(top, { context, scenes, images, motion, nameOf: parts.nameOf })
  let palette = parts.palette
  let seen: ViewState | undefined
  let isTopStale = true
  let request: number | undefined

  function frame(nowMs: number): void {
    request = undefined
    const state = view.getState()
    const pixelRatio = window.devicePixelRatio
    if (state.people !== seen?.people || state.items !== seen.items) {
      motion.update(state.people, state.items, nowMs)
    }
    const held = heldItems(state, motion.boxesAt(nowMs).keys())
    const progress = still.frame({ state, held, palette, pixelRatio, nowMs })
    const isMoving = motion.isMoving(nowMs)
    if (isTopStale || isMoving || showsOnTop(seen, state)) {
      topLayer.paint({ state, palette, pixelRatio, nowMs })
    }
    // One more frame after the last step, which puts everything where it belongs.
    isTopStale = isMoving
    seen = state
    if (progress.isBusy || isMoving) schedule()
    if (progress.isCurrent) parts.onPainted()
  }

  function schedule(): void {
    request ??= window.requestAnimationFrame(frame)
  }

  function repaint(): void {
    still.repaint()
    isTopStale = true
    schedule()
  }

  const unsubscribe = view.subscribe(schedule)
  const stopWatching = watchPixelRatio(window, repaint)
  schedule()

  return {
    setPalette: (next) => {
      palette = next
      repaint()
    },
    repaint,
    close: () => {
      unsubscribe()
      stopWatching()
      if (request !== undefined) window.cancelAnimationFrame(request)
      still.close()
      images.close()
    },
  }
}

/** Calls back when the window goes to a screen with other pixels or the page is zoomed. */
function watchPixelRatio(window: Window, changed: () => void): () => void {
  let query: MediaQueryList | undefined
  const watch = () => {
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    query.addEventListener('change', react, { once: true })
  }
  const react = () => {
    watch()
    changed()
  }
  watch()
  return () => query?.removeEventListener('change', react)
}
