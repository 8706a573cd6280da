import type { Point } from '#shared/geometry'

/** How long a finger rests before its press means a menu, and how far it may tremble meanwhile (CSS px). */
const restMs = 500
const tremblePx = 8

export interface LongPress {
  /** A finger came down. A second one at the same time means something else. */
  readonly down: (at: Point) => void
  readonly move: (at: Point) => void
  /** A finger went up or was taken away. */
  readonly end: () => void
}

/** Calls back when a single finger has rested in one place, with that place. */
export function createLongPress(onRest: (at: Point) => void): LongPress {
  let start: Point | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let fingers = 0
  const giveUp = () => {
    clearTimeout(timer)
    start = undefined
  }
  return {
    down: (at) => {
      fingers++
      giveUp()
      if (fingers > 1) return
      start = at
      timer = setTimeout(() => onRest(at), restMs)
    },
    move: (at) => {
      if (start && Math.hypot(at.x - start.x, at.y - start.y) > tremblePx) giveUp()
    },
    end: () => {
      fingers = Math.max(0, fingers - 1)
      giveUp()
    },
  }
}
