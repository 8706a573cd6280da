import { type Box, centerOf } from './box.ts'

export type Heading = 'left' | 'right' | 'up' | 'down'

/** What lies to the side counts twice as far as what lies ahead. */
const sideways = 2

/**
 * The nearest box in a direction, by its middle: what lies more ahead than to the side, else whatever lies ahead at all.
 * @returns its key, or undefined if nothing lies that way
 */
export function nearestTowards<Key>(
  from: Box,
  boxes: Iterable<readonly [key: Key, box: Box]>,
  direction: Heading,
): Key | undefined {
  let best: { key: Key; isAside: boolean; distance: number } | undefined
  for (const [key, box] of boxes) {
    const { ahead, aside } = wayTo(from, box, direction)
    if (ahead <= 0) continue
    const isAside = aside > ahead
    const distance = Math.hypot(ahead, aside * sideways)
    if (best && !isNearer({ isAside, distance }, best)) continue
    best = { key, isAside, distance }
  }
  return best?.key
}

interface Rank {
  readonly isAside: boolean
  readonly distance: number
}

function isNearer(a: Rank, b: Rank): boolean {
  return a.isAside === b.isAside ? a.distance < b.distance : !a.isAside
}

function wayTo(from: Box, to: Box, direction: Heading): { ahead: number; aside: number } {
  const [a, b] = [centerOf(from), centerOf(to)]
  const across = b.x - a.x
  const down = b.y - a.y
  const isLevel = direction === 'left' || direction === 'right'
  const sign = direction === 'right' || direction === 'down' ? 1 : -1
  return isLevel
    ? { ahead: sign * across, aside: Math.abs(down) }
    : { ahead: sign * down, aside: Math.abs(across) }
}
