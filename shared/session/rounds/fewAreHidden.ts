/** Nobody's answer is told as that of a group smaller than this (product.md). */
export const leastGroup = 3

const tiny = 1e-9

/**
 * Whether the sums over these sets of people leave every group of fewer than three hidden (S131): whether no sum over one or two
 * people can be computed from them by adding and subtracting, i.e. no such indicator is a linear combination of theirs.
 * @param cells how many people stand in each cell; people of one cell are in the same sets
 * @param sets each as the list of its cells
 */
export function fewAreHidden(
  cells: readonly number[],
  sets: readonly (readonly number[])[],
): boolean {
  const basis = sets.reduce<number[][]>(
    (rows, set) => extended(rows, indicator(cells.length, set)),
    [],
  )
  return smallUnions(cells).every(
    (union) => !isZero(reduced(basis, indicator(cells.length, union))),
  )
}

/** Every choice of cells that holds one or two people. Of people who share a cell no sum tells one from the other. */
function smallUnions(cells: readonly number[]): number[][] {
  const few = cells.flatMap((count, index) => (count > 0 && count < leastGroup ? [index] : []))
  const alone = few.filter((index) => cells[index] === 1)
  const pairs = alone.flatMap((a, at) => alone.slice(at + 1).map((b) => [a, b]))
  return [...few.map((index) => [index]), ...pairs]
}

function indicator(length: number, set: readonly number[]): number[] {
  const row = Array<number>(length).fill(0)
  for (const index of set) row[index] = 1
  return row
}

/** The rows, each leading with 1 where the others have 0 before it, and this one with them (Gaussian elimination). */
function extended(rows: readonly number[][], row: number[]): number[][] {
  const rest = reduced(rows, row)
  const lead = leadOf(rest)
  if (lead < 0) return [...rows]
  const by = rest[lead] ?? 1
  return [...rows, rest.map((value) => value / by)]
}

function reduced(rows: readonly number[][], row: readonly number[]): number[] {
  return rows.reduce<number[]>(
    (left, known) => {
      const factor = left[leadOf(known)] ?? 0
      if (factor === 0) return left
      return left.map((value, index) => value - factor * (known[index] ?? 0))
    },
    [...row],
  )
}

function leadOf(row: readonly number[]): number {
  return row.findIndex((value) => Math.abs(value) > tiny)
}

function isZero(row: readonly number[]): boolean {
  return leadOf(row) < 0
}
