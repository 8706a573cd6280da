import type { View, ViewState } from '#client/view'
import { colorOf } from '#shared/board'
import { type Box, boxContainsBox, type Point, type Size, visibleBox } from '#shared/geometry'
import { fromMap, type MapView, mapViewOf, toMap } from './mapView.ts'

/** Smaller items would not be seen. CSS px. */
const smallestPx = 1.5

/** The small map, drawn until it is closed: zones and items once for every change of theirs, the frame of what is seen with the camera. */
export interface Minimap {
  /** The board point at a place of the map (CSS px of it); undefined while the board is empty. */
  readonly boardPointAt: (at: Point) => Point | undefined
  readonly close: () => void
}

export function createMinimap({
  canvas,
  view,
  size,
  onWhole,
}: {
  readonly canvas: HTMLCanvasElement
  readonly view: View
  /** Of the map in CSS px, as its style sheet makes it. */
  readonly size: Size
  /** Told when all of the board is seen, so that a map of it says nothing, and when not any more. */
  readonly onWhole: (isWhole: boolean) => void
}): Minimap {
  const window = canvas.ownerDocument.defaultView ?? globalThis.window
  const ground = canvas.ownerDocument.createElement('canvas')
  let map: MapView | undefined
  let drawn: Pick<ViewState, 'items' | 'session'> | undefined
  let colors = colorReader(canvas)
  let request: number | undefined
  let isWhole: boolean | undefined

  function frame(): void {
    request = undefined
    const state = view.getState()
    const isOther = state.items !== drawn?.items || state.session?.zones !== drawn.session?.zones
    if (isOther) {
      // Asking a style is slow, and this is drawn in every frame of a pan.
      colors = colorReader(canvas)
      map = drawGround(state)
      drawn = state
    }
    const seen = visibleBox(state.camera, state.viewport)
    tellWhole(map !== undefined && boxContainsBox(seen, map.around))
    if (!isWhole) drawSeen(seen)
  }

  function tellWhole(now: boolean): void {
    if (now !== isWhole) onWhole(now)
    isWhole = now
  }

  function drawGround({ items, session }: ViewState): MapView | undefined {
    const zones = session?.zones ?? []
    const next = mapViewOf([...zones, ...[...items.values()].map(({ box }) => box)], size)
    const context = sized(ground)
    if (!next || !context) return undefined
    for (const zone of zones) {
      const { x, y, w, h } = toMap(next, zone)
      context.fillStyle = colors(`--zone-${zone.color ?? 'grey'}`)
      context.fillRect(x, y, w, h)
      context.strokeStyle = colors(`--zone-${zone.color ?? 'grey'}-edge`)
      context.strokeRect(x, y, w, h)
    }
    for (const item of items.values()) {
      const { x, y, w, h } = toMap(next, item.box)
      context.fillStyle = colors(`--note-${colorOf(item) ?? 'grey'}-edge`)
      context.fillRect(x, y, Math.max(smallestPx, w), Math.max(smallestPx, h))
    }
    return next
  }

  function drawSeen(seen: Box): void {
    const context = sized(canvas)
    if (!context) return
    if (map) context.drawImage(ground, 0, 0, size.w, size.h)
    if (!map) return
    const { x, y, w, h } = toMap(map, seen)
    context.lineWidth = 2
    context.strokeStyle = colors('--accent')
    context.strokeRect(x, y, w, h)
  }

  /** Blank, at the resolution of the screen, in CSS px. */
  function sized(target: HTMLCanvasElement): CanvasRenderingContext2D | null {
    const ratio = window.devicePixelRatio
    const [width, height] = [Math.round(size.w * ratio), Math.round(size.h * ratio)]
    // A canvas that is given a size, even its own, gets new memory.
    if (target.width !== width || target.height !== height) Object.assign(target, { width, height })
    const context = target.getContext('2d')
    context?.setTransform(ratio, 0, 0, ratio, 0, 0)
    context?.clearRect(0, 0, size.w, size.h)
    return context
  }

  const schedule = () => {
    request ??= window.requestAnimationFrame(frame)
  }
  const redraw = () => {
    drawn = undefined
    schedule()
  }
  const unsubscribe = view.subscribe((now, before) => {
    const isSame = now.camera === before.camera && now.viewport === before.viewport
    if (!isSame || now.items !== before.items || now.session !== before.session) schedule()
  })
  // Another theme has other colours.
  const themes = new window.MutationObserver(redraw)
  themes.observe(canvas.ownerDocument.documentElement, { attributeFilter: ['data-theme'] })
  schedule()
  return {
    boardPointAt: (at) => map && fromMap(map, at),
    close: () => {
      unsubscribe()
      themes.disconnect()
      if (request !== undefined) window.cancelAnimationFrame(request)
    },
  }
}

/** Colours of the page by the names of their custom properties; where the system forces its own, its text colour. */
function colorReader(canvas: HTMLCanvasElement): (name: string) => string {
  const style = getComputedStyle(canvas)
  const isForced = matchMedia('(forced-colors: active)').matches
  const known = new Map<string, string>()
  return (name) => {
    const value = known.get(name) ?? (style.getPropertyValue(name).trim() || style.color)
    known.set(name, value)
    if (isForced) return name === '--accent' ? 'Highlight' : 'GrayText'
    return value.startsWith('light-dark') ? style.color : value
  }
}
