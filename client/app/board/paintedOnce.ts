import type { View } from '#client/view'
import { hasArrived } from './arrival.ts'

/**
 * Calls `ready` once: when everything has arrived and is on the screen. The canvas says `painted` only when
 * it had something to draw, so an arrival that changes nothing to be seen (an empty board) is ready as it is.
 */
export function paintedOnce(view: View, ready: () => void) {
  let paintedItems: unknown
  let paintedZones: unknown
  const check = () => {
    const state = view.getState()
    const isPainted = paintedItems === state.items && paintedZones === state.session?.zones
    if (!hasArrived(state) || !isPainted) return
    stop()
    ready()
  }
  // In the frame after the change, so that the canvas has begun to draw it.
  const stop = view.subscribe(() => requestAnimationFrame(check))
  return {
    painted: () => {
      const { items, session } = view.getState()
      paintedItems = items
      paintedZones = session?.zones
      check()
    },
    close: stop,
  }
}
