import type { Covered } from '#client/view'

const wide: Covered = { top: 68, right: 16, bottom: 72, left: 68 }
const narrow: Covered = { top: 52, right: 0, bottom: 60, left: 0 }

/** A list beside the board with its distance to the edge. */
const panelWidth = 348

/** The step with what to do in it, below the top bar. */
const stepBarHeight = 104

/** How much of the canvas' edges the bars take, in CSS px, as the style sheets here place them. */
export function coveredEdges(
  isNarrow: boolean,
  { isPanelOpen = false, hasStep = false } = {},
): Covered {
  const edges = isNarrow ? narrow : wide
  return {
    ...edges,
    right: isPanelOpen && !isNarrow ? panelWidth : edges.right,
    top: hasStep ? edges.top + stepBarHeight : edges.top,
  }
}
