import { sum } from './agreementOf.ts'

/**
 * How differently two groups answered on an ordered scale, 0 (alike) to 1 (one group at each end): the least work that turns one
 * distribution into the other, in steps of the scale and divided by its length (Wasserstein distance; on a line the sum of the
 * differences of the cumulative shares). Undefined where one of them did not answer.
 */
export function distanceOnScale(a: readonly number[], b: readonly number[]): number | undefined {
  const [ofA, ofB] = [sharesOf(a), sharesOf(b)]
  if (!ofA || !ofB || a.length < 2) return undefined
  let ahead = 0
  let work = 0
  for (let step = 0; step < a.length - 1; step += 1) {
    ahead += (ofA[step] ?? 0) - (ofB[step] ?? 0)
    work += Math.abs(ahead)
  }
  return work / (a.length - 1)
}

/**
 * How differently two groups chose among things without an order, 0 (alike) to 1 (nothing in common): the share that would have to
 * be given to something else (total variation distance). Undefined where one of them chose nothing.
 */
export function distanceOfChoices(a: readonly number[], b: readonly number[]): number | undefined {
  const [ofA, ofB] = [sharesOf(a), sharesOf(b)]
  if (!ofA || !ofB) return undefined
  return sum(ofA.map((share, index) => Math.abs(share - (ofB[index] ?? 0)))) / 2
}

function sharesOf(counts: readonly number[]): number[] | undefined {
  const total = sum(counts)
  return total === 0 ? undefined : counts.map((count) => count / total)
}
