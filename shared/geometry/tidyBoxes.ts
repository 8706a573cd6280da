import { clamp } from '../basics/index.ts'
import { type Box, boxAround, type Point } from './box.ts'
import { orderBy, type Placed, type Places, placesMoved } from './placed.ts'

interface TidyHow {
  /** Between neighbours, in board units. */
  readonly gap: number
  /** Where the grid should fit, e.g. the free part of a zone; it may grow out of it where there are too many. */
  readonly within?: Box | undefined
  /** Ids in the order they are laid out in; by default as they are read now. */
  readonly order?: readonly string[] | undefined
}

/**
 * Boxes laid out in a grid from their common top left corner, about as wide as they lie now, in reading order. No two overlap
 * and none is lost; all of a grid's cells are as large as the largest box. Doing it again moves nothing. Nothing for fewer than two.
 */
export function tidyBoxes(placed: readonly Placed[], { gap, within, order }: TidyHow): Places {
  const around = boxAround(placed.map(({ box }) => box))
  if (placed.length < 2 || !around) return new Map()
  const step = {
    x: Math.ceil(Math.max(...placed.map(({ box }) => box.w))) + gap,
    y: Math.ceil(Math.max(...placed.map(({ box }) => box.h))) + gap,
  }
  const rows = readingRows(placed, step.y - gap)
  const columns = columnsFor(placed, rows, around, step, gap, within)
  const size = {
    w: Math.min(columns, placed.length) * step.x - gap,
    h: Math.ceil(placed.length / columns) * step.y - gap,
  }
  const corner = cornerFor(around, size, within)
  const read = order ?? rows.flat().map(({ id }) => id)
  const rank = new Map(read.map((id, i) => [id, i]))
  return placesMoved(placed, ({ id, box }) => {
    const i = rank.get(id) ?? 0
    const column = i % columns
    return { ...box, x: corner.x + column * step.x, y: corner.y + Math.floor(i / columns) * step.y }
  })
}

/** Rows from the top, each from the left: what begins less than half a row below the first of a row belongs to it. Board units. */
export function readingRows<One extends Placed>(
  placed: readonly One[],
  rowHeight: number,
): One[][] {
  const rows: One[][] = []
  let top = Number.NEGATIVE_INFINITY
  for (const one of orderBy(placed, ({ box }) => box.y) as One[]) {
    if (rows.length > 0 && one.box.y < top + rowHeight / 2) rows.at(-1)?.push(one)
    else {
      rows.push([one])
      top = one.box.y
    }
  }
  return rows.map((row) => orderBy(row, ({ box }) => box.x) as One[])
}

/** As many as the fullest row has now; of a pile, as many as make a square. */
function columnsFor(
  placed: readonly Placed[],
  rows: readonly (readonly Placed[])[],
  around: Box,
  step: Point,
  gap: number,
  within: Box | undefined,
): number {
  const filled = placed.reduce((sum, { box }) => sum + box.w * box.h, 0)
  const isPile = filled > around.w * around.h * 1.001
  const wanted = isPile
    ? Math.ceil(Math.sqrt(placed.length))
    : Math.max(...rows.map(({ length }) => length))
  if (!within) return wanted
  const fitting = Math.max(1, Math.floor((within.w + gap) / step.x))
  const isTooTall = Math.ceil(placed.length / wanted) * step.y - gap > within.h
  return isTooTall ? fitting : Math.min(wanted, fitting)
}

function cornerFor(around: Box, size: { w: number; h: number }, within: Box | undefined): Point {
  if (!within) return { x: around.x, y: around.y }
  return {
    x: clamp(around.x, within.x, Math.max(within.x, within.x + within.w - size.w)),
    y: clamp(around.y, within.y, Math.max(within.y, within.y + within.h - size.h)),
  }
}
