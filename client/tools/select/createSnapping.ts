import type { ViewState } from '#client/view'
import {
  type Box,
  boxesIntersect,
  expandBox,
  type Snap,
  snapBox,
  snapResize,
  visibleBox,
} from '#shared/geometry'
import type { ToolContext } from '../toolState.ts'

/** From how far something in the hand is drawn to its neighbours. CSS px. */
const reachPx = 6
/** More neighbours than this draw it about more than they help. */
const mostNeighbours = 80

/**
 * Draws what is moved to edges, middles and gaps, and what is resized to edges, of the items seen beside, above and below it.
 * `held` are the ids of what is in the hand. Asked once for every move of the pointer: only the strips across and down are
 * searched, through the spatial index.
 */
export function createSnapping({ actions, index }: ToolContext, held: ReadonlySet<string>) {
  const around = (box: Box) => {
    const state = actions.view.getState()
    const reach = reachPx / state.camera.zoom
    const others = stripsAround(box, reach, state)
      .flatMap((strip) => index.itemsIn(strip))
      .filter(({ id }) => !held.has(id))
    const boxes = [...new Map(others.map((item) => [item.id, item.box])).values()]
    return { others: nearest(boxes, box), reach }
  }
  return {
    move: (box: Box): Snap => {
      const { others, reach } = around(box)
      return snapBox(box, others, reach)
    },
    resize: (resize: Parameters<typeof snapResize>[0]): Snap => {
      const { others, reach } = around(resize.now)
      return snapResize(resize, others, reach)
    },
  }
}

/** What is in line with the box, across and down, as far as it is seen. */
function stripsAround(box: Box, reach: number, { camera, viewport }: ViewState): Box[] {
  const seen = visibleBox(camera, viewport)
  const wide = expandBox(box, reach)
  if (!boxesIntersect(wide, seen)) return []
  return [
    { x: wide.x, w: wide.w, y: seen.y, h: seen.h },
    { x: seen.x, w: seen.w, y: wide.y, h: wide.h },
  ]
}

function nearest(boxes: readonly Box[], to: Box): Box[] {
  if (boxes.length <= mostNeighbours) return [...boxes]
  const distance = ({ x, y, w, h }: Box) =>
    Math.abs(x + w / 2 - to.x - to.w / 2) + Math.abs(y + h / 2 - to.y - to.h / 2)
  return [...boxes].sort((a, b) => distance(a) - distance(b)).slice(0, mostNeighbours)
}
