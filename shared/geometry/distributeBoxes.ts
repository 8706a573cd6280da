import type { Box } from './box.ts'
import { orderBy, type Placed, type Places, placesMoved } from './placed.ts'

export type Direction = 'across' | 'down'

/** Gaps this much alike are the same: what whole units leave over. Board units. */
const sameGap = 2

/**
 * Boxes with equal gaps between them, in the order of their middles; the first stays, the last too where there is room, otherwise
 * they go on with `leastGap` between them. Doing it again moves nothing. Nothing for fewer than three.
 */
export function distributeBoxes(
  placed: readonly Placed[],
  direction: Direction,
  leastGap: number,
): Places {
  const axis = axes[direction]
  const ordered = orderBy(placed, ({ box }) => axis.start(box) + axis.length(box) / 2)
  const [first] = ordered
  if (!first || ordered.length < 3 || hasEqualGaps(ordered, axis)) return new Map()
  const gap = gapFor(ordered, axis, leastGap)
  const starts = new Map<string, number>()
  let next = axis.start(first.box)
  for (const { id, box } of ordered) {
    starts.set(id, next)
    next += axis.length(box) + gap
  }
  const last = ordered.at(-1)
  return placesMoved(placed, (one) => {
    const start = starts.get(one.id) ?? axis.start(one.box)
    const isEnd = one === first || (one === last && gap !== leastGap)
    return axis.at(one.box, isEnd ? start : Math.round(start))
  })
}

interface Axis {
  readonly start: (box: Box) => number
  readonly length: (box: Box) => number
  readonly at: (box: Box, start: number) => Box
}

const axes: { readonly [D in Direction]: Axis } = {
  across: { start: ({ x }) => x, length: ({ w }) => w, at: (box, x) => ({ ...box, x }) },
  down: { start: ({ y }) => y, length: ({ h }) => h, at: (box, y) => ({ ...box, y }) },
}

function gapFor(ordered: readonly Placed[], axis: Axis, leastGap: number): number {
  const [first, last] = [ordered[0] as Placed, ordered.at(-1) as Placed]
  const span = axis.start(last.box) + axis.length(last.box) - axis.start(first.box)
  const filled = ordered.reduce((sum, { box }) => sum + axis.length(box), 0)
  const gap = (span - filled) / (ordered.length - 1)
  return gap < 0 ? leastGap : gap
}

function hasEqualGaps(ordered: readonly Placed[], axis: Axis): boolean {
  const gaps = ordered.slice(1).map(({ box }, i) => {
    const before = (ordered[i] as Placed).box
    return axis.start(box) - axis.start(before) - axis.length(before)
  })
  const least = Math.min(...gaps)
  // Half a unit of overlap is what rounding leaves where there is no gap at all.
  return least >= -1 && Math.max(...gaps) - least <= sameGap
}
