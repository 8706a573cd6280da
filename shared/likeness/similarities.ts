import { featuresOf } from './featuresOf.ts'

/** How alike each text is to others, by index: from 0 (nothing in common) to 1; pairs that have little in common are left out. */
export type Similarities = readonly ReadonlyMap<number, number>[]

/** A feature more texts than this have in common tells nothing apart, and comparing all of them would take long. */
const mostSharing = 200
/** On a small board a theme may well be in half of the notes. */
const smallBoard = 60
const leastAlike = 0.05
/** Of a text that is like very many others only the nearest count. */
const mostNeighbours = 24

/**
 * Compares texts by what they have in common, weighed by how rare that is among them (tf-idf, cosine; Salton and Buckley 1988).
 * The same for the same texts in the same order.
 */
export function similarities(texts: readonly string[]): Similarities {
  const vectors = weigh(texts.map(featuresOf))
  const postings = new Map<string, [index: number, weight: number][]>()
  vectors.forEach((vector, index) => {
    for (const [feature, weight] of vector) {
      const list = postings.get(feature)
      if (list) list.push([index, weight])
      else postings.set(feature, [[index, weight]])
    }
  })
  const rows = vectors.map((vector, index) => nearest(rowOf(vector, index, postings)))
  return symmetric(rows)
}

type Vector = ReadonlyMap<string, number>

function weigh(all: readonly Vector[]): Vector[] {
  const counts = new Map<string, number>()
  for (const features of all)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const most =
    all.length <= smallBoard ? Math.max(2, all.length * 0.6) : Math.min(mostSharing, all.length / 3)
  return all.map((features) => {
    const weights: [string, number][] = []
    // The length counts what a text shares with nobody, too: two long texts with one word in common are not alike.
    let square = 0
    for (const [feature, amount] of features) {
      const count = counts.get(feature) ?? 1
      const weight = Math.log1p(amount) * Math.log(1 + all.length / count)
      square += weight * weight
      if (count > 1 && count <= most) weights.push([feature, weight])
    }
    const length = Math.sqrt(square) || 1
    return new Map(weights.map(([feature, weight]) => [feature, weight / length]))
  })
}

function rowOf(
  vector: Vector,
  index: number,
  postings: ReadonlyMap<string, readonly (readonly [number, number])[]>,
): Map<number, number> {
  const row = new Map<number, number>()
  for (const [feature, weight] of vector) {
    for (const [other, theirs] of postings.get(feature) ?? []) {
      if (other !== index) row.set(other, (row.get(other) ?? 0) + weight * theirs)
    }
  }
  return row
}

function nearest(row: ReadonlyMap<number, number>): [number, number][] {
  return [...row]
    .filter(([, alike]) => alike >= leastAlike)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, mostNeighbours)
}

function symmetric(rows: readonly (readonly [number, number])[][]): Similarities {
  const all = rows.map(() => new Map<number, number>())
  rows.forEach((row, index) => {
    for (const [other, alike] of row) {
      all[index]?.set(other, alike)
      all[other]?.set(index, alike)
    }
  })
  return all
}
