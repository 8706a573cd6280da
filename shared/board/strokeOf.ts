import { type Box, boxAround, distanceToSegment, expandBox, type Point } from '../geometry/index.ts'
import { strokePoints, strokeStep } from './items/stroke.ts'

/** A place a pen was at. `pressure` from 0 to 1, where the pen tells. */
export interface PenPoint extends Point {
  readonly pressure?: number | undefined
}

/** What of a stroke follows from the way of the pen. */
export interface StrokeWay {
  readonly box: Box
  readonly points: number[]
  readonly pressures?: number[]
}

/** How far a point may be from the line without it to be left out, in widths of the line. */
const tolerance = 0.05

/**
 * The way of a pen (board units, at least one place) as it is stored: without what nobody would miss, at most 1200 points, relative
 * to its own corner.
 */
export function strokeOf(way: readonly PenPoint[], width: number): StrokeWay {
  const kept = thinned(withoutNearby(way, width * tolerance))
  const around = boxAround(kept.map(({ x, y }) => ({ x, y, w: 0, h: 0 })))
  const corner = around ?? { x: 0, y: 0, w: 0, h: 0 }
  const steps = (length: number) => Math.round(length / strokeStep)
  const points = kept.flatMap(({ x, y }) => [steps(x - corner.x), steps(y - corner.y)])
  const box = expandBox(corner, width / 2)
  if (kept.every(({ pressure }) => pressure === undefined)) return { box, points }
  return { box, points, pressures: kept.map(({ pressure = 0.5 }) => Math.round(pressure * 100)) }
}

/** Every so-manieth point, and the last, where there are more than a stroke may have. */
function thinned(way: readonly PenPoint[]): readonly PenPoint[] {
  const every = Math.ceil(way.length / (strokePoints - 1))
  return way.filter((_, index) => index % every === 0 || index === way.length - 1)
}

/** The method of Ramer, Douglas and Peucker, with a list instead of a recursion: a way may be long. */
function withoutNearby(way: readonly PenPoint[], most: number): PenPoint[] {
  const isKept = new Set([0, way.length - 1])
  const stretches: (readonly [number, number])[] = [[0, way.length - 1]]
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [from, to] = stretch
    const farthest = farthestIn(way, from, to)
    if (!farthest || farthest.distance <= most) continue
    isKept.add(farthest.index)
    stretches.push([from, farthest.index], [farthest.index, to])
  }
  return way.filter((_, index) => isKept.has(index))
}

function farthestIn(way: readonly PenPoint[], from: number, to: number) {
  const [a, b] = [way[from], way[to]]
  if (!a || !b || to - from < 2) return undefined
  let best = { index: from, distance: -1 }
  for (let index = from + 1; index < to; index++) {
    const point = way[index]
    const distance = point ? distanceToSegment(point, a, b) : 0
    if (distance > best.distance) best = { index, distance }
  }
  return best
}
