import type { View } from '#client/view'
import { maxZoom, minZoom, type Point, zoomAt } from '#shared/geometry'

/** Zooms one presses through with + and −. */
const zoomStops = [minZoom, 0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, maxZoom] as const

/** The next stop above or below a zoom; the zoom itself at the end of the scale. */
export function nextZoomStop(zoom: number, direction: 'in' | 'out'): number {
  const near = 1.001
  const next =
    direction === 'in'
      ? zoomStops.find((stop) => stop > zoom * near)
      : zoomStops.findLast((stop) => stop < zoom / near)
  return next ?? zoom
}

/** Zooms around a screen point, by default the middle of the canvas. */
export function zoomTo(view: View, zoom: number, around?: Point): void {
  const { camera, viewport } = view.getState()
  const middle = { x: viewport.w / 2, y: viewport.h / 2 }
  view.setState({ camera: zoomAt(camera, around ?? middle, zoom) })
}
