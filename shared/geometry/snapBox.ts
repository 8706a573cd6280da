import { type Box, offsetBox, type Point } from './box.ts'

/** A line that shows why something was drawn to a place: from one point to another, in board units. */
export interface SnapGuide {
  /** `edge`: edges or middles in one line. `gap`: one of several gaps that are equal. */
  readonly kind: 'edge' | 'gap'
  readonly from: Point
  readonly to: Point
}

export interface Snap {
  /** How far the box is drawn, less than the reach in either direction; nothing where there is nothing to be drawn to. */
  readonly by: Point
  readonly guides: readonly SnapGuide[]
}

/** Differences below this are none: what is left over of sums of fractions. Board units. */
const same = 0.01

/**
 * Where a box that is being moved is drawn to by others near it: left edges, right edges (also to each other) and middles in one
 * line, or the same gap as between two others; across and down separately, the nearest of each. `reach` in board units.
 */
export function snapBox(box: Box, others: readonly Box[], reach: number): Snap {
  const across = pullAlong(box, others, reach)
  const down = pullAlong(turned(box), others.map(turned), reach)
  const by = { x: across ?? 0, y: down ?? 0 }
  const there = offsetBox(box, by)
  const guides = [
    ...(across === undefined ? [] : guidesAlong(there, others)),
    ...(down === undefined ? [] : guidesAlong(turned(there), others.map(turned)).map(turnedGuide)),
  ]
  return { by, guides }
}

/** How far along x to the nearest line or equal gap; undefined where none is within reach. */
function pullAlong(box: Box, others: readonly Box[], reach: number): number | undefined {
  let nearest: number | undefined
  for (const pull of [...linePulls(box, others), ...gapPulls(box, others)]) {
    if (Math.abs(pull) > reach) continue
    if (nearest === undefined || Math.abs(pull) < Math.abs(nearest) - same) nearest = pull
  }
  return nearest
}

function linePulls(box: Box, others: readonly Box[]): number[] {
  const [left, right, middle] = [box.x, box.x + box.w, box.x + box.w / 2]
  return others.flatMap(({ x, w }) => [
    x - left,
    x + w - left,
    x - right,
    x + w - right,
    x + w / 2 - middle,
  ])
}

/** To stand beside the nearest two of the row with the gap they have, or in the middle between two. */
function gapPulls(box: Box, others: readonly Box[]): number[] {
  const { before, after } = neighbours(box, others)
  const [left, farLeft] = before
  const [right, farRight] = after
  const pulls: number[] = []
  if (left && farLeft) pulls.push(left.x + left.w + gapBetween(farLeft, left) - box.x)
  if (right && farRight) pulls.push(right.x - gapBetween(right, farRight) - box.w - box.x)
  if (left && right) pulls.push((left.x + left.w + right.x - box.w) / 2 - box.x)
  return pulls
}

/** Boxes of the same row that lie wholly before and after, the nearest first; overlaps of half a gap are forgiven while it moves. */
function neighbours(box: Box, others: readonly Box[]): { before: Box[]; after: Box[] } {
  const row = others.filter((one) => one.y < box.y + box.h && box.y < one.y + one.h)
  const middle = box.x + box.w / 2
  const before = chain(row.filter((one) => one.x + one.w <= middle).map(turnedAround))
  const after = chain(row.filter((one) => one.x >= middle))
  return { before: before.map(turnedAround), after }
}

/** The nearest and the next one that does not overlap it. */
function chain(row: readonly Box[]): Box[] {
  const [first, ...rest] = [...row].sort((a, b) => a.x - b.x || a.y - b.y)
  const second = first && rest.find((one) => one.x >= first.x + first.w)
  return [first, second].filter((one) => one !== undefined)
}

function gapBetween(a: Box, b: Box): number {
  return b.x - a.x - a.w
}

function guidesAlong(box: Box, others: readonly Box[]): SnapGuide[] {
  return [...edgeGuides(box, others), ...gapGuides(box, others)]
}

/** One line for every x at which the box and others have an edge or a middle, as long as all of them. */
function edgeGuides(box: Box, others: readonly Box[]): SnapGuide[] {
  const isAt = (a: number) => (b: number) => Math.abs(a - b) < same
  const edges = (one: Box) => [one.x, one.x + one.w]
  const middle = (one: Box) => [one.x + one.w / 2]
  return [edges, middle].flatMap((linesOf) =>
    linesOf(box).flatMap((x) => {
      const inLine = others.filter((one) => linesOf(one).some(isAt(x)))
      if (inLine.length === 0) return []
      const top = Math.min(box.y, ...inLine.map((one) => one.y))
      const bottom = Math.max(box.y + box.h, ...inLine.map((one) => one.y + one.h))
      return [{ kind: 'edge' as const, from: { x, y: top }, to: { x, y: bottom } }]
    }),
  )
}

function gapGuides(box: Box, others: readonly Box[]): SnapGuide[] {
  const { before, after } = neighbours(box, others)
  const row = [...before.reverse(), box, ...after]
  const gaps = row.slice(1).map((one, i) => ({ a: row[i] as Box, b: one }))
  const own = gaps.filter(({ a, b }) => a === box || b === box)
  const equal = gaps.filter(({ a, b }) =>
    own.some(
      (mine) => mine.a !== a && Math.abs(gapBetween(mine.a, mine.b) - gapBetween(a, b)) < same,
    ),
  )
  const shown = gaps.filter((gap) =>
    equal.some(({ a, b }) => Math.abs(gapBetween(a, b) - gapBetween(gap.a, gap.b)) < same),
  )
  if (shown.some(({ a, b }) => gapBetween(a, b) <= 0)) return []
  const y = box.y + box.h / 2
  return shown.map(({ a, b }) => ({ kind: 'gap', from: { x: a.x + a.w, y }, to: { x: b.x, y } }))
}

/** With across and down exchanged, so that one rule serves both. */
function turned({ x, y, w, h }: Box): Box {
  return { x: y, y: x, w: h, h: w }
}

function turnedGuide({ kind, from, to }: SnapGuide): SnapGuide {
  return { kind, from: { x: from.y, y: from.x }, to: { x: to.y, y: to.x } }
}

/** With left and right exchanged. */
function turnedAround({ x, y, w, h }: Box): Box {
  return { x: -x - w, y, w, h }
}
