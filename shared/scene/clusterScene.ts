import { type Box, boxAround } from '../geometry/index.ts'
import type { ClusterArea } from './clusterAreas.ts'
import type { Instruction } from './instruction.ts'
import { lineRatio, oneLine } from './oneLine.ts'
import { textInstructions } from './textInstructions.ts'

const areaRadius = 18
const edgeWidth = 2
/** Between the outline and the title above it. */
const titleGap = 6
const titleSize = 20
const largestTitle = 48
/** Seen from far away a title keeps about this size on the screen, up to the largest. */
const smallestTitlePx = 13
const titlePadding = { x: 0.6, y: 0.28 }
const widestTitle = 640

/**
 * A cluster: a soft area around its notes and its title above it, both below the notes. `zoom` is how many CSS px a board unit
 * takes where it will be seen (1 on paper).
 */
export function clusterScene(area: ClusterArea, zoom = 1): readonly Instruction[] {
  const { box, color } = area
  const { tab, text, at } = titleOf(area, zoom)
  return [
    {
      kind: 'rect',
      box,
      radius: areaRadius,
      fill: `zone-${color}`,
      edge: { color: `note-${color}-edge`, width: edgeWidth },
    },
    {
      kind: 'rect',
      box: tab,
      radius: tab.h / 3,
      fill: `note-${color}`,
      edge: { color: `note-${color}-edge`, width: edgeWidth / 2 },
    },
    ...textInstructions(text, at, { color: `note-${color}-ink`, weight: 'semibold' }),
  ]
}

/** Where a cluster's title is: what one presses to take hold of all of it. */
export function clusterTitleBox(area: ClusterArea, zoom = 1): Box {
  return titleOf(area, zoom).tab
}

/** All that is drawn of a cluster. */
export function clusterBounds(area: ClusterArea, zoom = 1): Box {
  return boxAround([area.box, clusterTitleBox(area, zoom)]) ?? area.box
}

function titleOf({ box, cluster }: ClusterArea, zoom: number) {
  const size = Math.min(largestTitle, Math.max(titleSize, smallestTitlePx / zoom))
  const height = size * lineRatio
  const room = Math.max(widestTitle, box.w)
  const { fitted, w: words } = oneLine(cluster.title.trim() || '…', size, room)
  const w = Math.max(words, size)
  const h = height + 2 * titlePadding.y * size
  const tab = { x: box.x, y: box.y - titleGap - h, w: w + 2 * titlePadding.x * size, h }
  const at = { x: tab.x + titlePadding.x * size, y: tab.y + titlePadding.y * size, w }
  return { tab, text: fitted, at }
}
