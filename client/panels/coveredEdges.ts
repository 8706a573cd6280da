import type { Covered } from '#client/view'

const wide: Covered = { top: 68, right: 16, bottom: 72, left: 68 }
const narrow: Covered = { top: 52, right: 0, bottom: 60, left: 0 }

/** A list beside the board with its distance to the edge. */
const panelWidth = 348

/** How much of the canvas' edges the bars take, in CSS px, as the style sheets here place them. */
export function coveredEdges(isNarrow: boolean, isPanelOpen = false): Covered {
  if (isNarrow) return narrow
  return isPanelOpen ? { ...wide, right: panelWidth } : wide
}
