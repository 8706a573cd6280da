import type { Box } from './box.ts'

/** Something that lies somewhere, by its id. */
export interface Placed {
  readonly id: string
  readonly box: Box
}

/** New places by id, of those that move; all in board units. */
export type Places = Map<string, Box>

/** Moves smaller than this are nothing anybody sees, and no reason to write. Board units. */
const leastMove = 0.01

/** The new places without those that are where they were. */
export function placesMoved(placed: readonly Placed[], boxOf: (one: Placed) => Box): Places {
  const moved: Places = new Map()
  for (const one of placed) {
    const box = boxOf(one)
    const isMoved =
      Math.abs(box.x - one.box.x) > leastMove || Math.abs(box.y - one.box.y) > leastMove
    if (isMoved) moved.set(one.id, box)
  }
  return moved
}

/** By a number, and where that is the same by id, so that everybody gets the same order. */
export function orderBy(placed: readonly Placed[], key: (one: Placed) => number): Placed[] {
  return [...placed].sort((a, b) => key(a) - key(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
