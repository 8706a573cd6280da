import type { Covered } from '#client/view'

const wide: Covered = { top: 68, right: 16, bottom: 72, left: 68 }
const narrow: Covered = { top: 52, right: 0, bottom: 60, left: 0 }

/** How much of the canvas' edges the bars take, in CSS px, as the style sheets here place them. */
export function coveredEdges(isNarrow: boolean): Covered {
  return isNarrow ? narrow : wide
}
