import { type Box, boxAround } from './box.ts'
import { orderBy, type Placed, type Places, placesMoved } from './placed.ts'

/** What is brought into one line. */
export type AlignEdge = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom'

/**
 * Boxes with one edge, or their middles, in one line: the outermost edge of all, or the middle of the whole. Sizes and the other
 * direction stay. Doing it again moves nothing. Nothing for fewer than two.
 */
export function alignBoxes(placed: readonly Placed[], edge: AlignEdge): Places {
  const around = boxAround(placed.map(({ box }) => box))
  if (placed.length < 2 || !around) return new Map()
  const line = lineOf(placed, edge, around)
  return placesMoved(placed, ({ box }) => ontoLine(box, edge, line))
}

function lineOf(placed: readonly Placed[], edge: AlignEdge, around: Box): number {
  if (edge === 'left') return around.x
  if (edge === 'right') return around.x + around.w
  if (edge === 'top') return around.y
  if (edge === 'bottom') return around.y + around.h
  const isAcross = edge === 'center'
  const length = (one: Placed) => (isAcross ? one.box.w : one.box.h)
  const middle = isAcross ? around.x + around.w / 2 : around.y + around.h / 2
  // The largest comes to lie on whole units and the others around it: so the middle is the same the next time.
  const largest = orderBy(placed, (one) => -length(one))[0] as Placed
  return Math.round(middle - length(largest) / 2) + length(largest) / 2
}

function ontoLine(box: Box, edge: AlignEdge, line: number): Box {
  switch (edge) {
    case 'left':
      return { ...box, x: line }
    case 'right':
      return { ...box, x: line - box.w }
    case 'top':
      return { ...box, y: line }
    case 'bottom':
      return { ...box, y: line - box.h }
    case 'center':
      return { ...box, x: Math.round(line - box.w / 2) }
    case 'middle':
      return { ...box, y: Math.round(line - box.h / 2) }
  }
}
