/**
 * How much an ordered scale was answered alike: van der Eijk's agreement A. `tally` counts the answers of each step of the scale,
 * lowest first. 1: all gave the same answer; 0: every answer as often as any other; −1: half at each end. Undefined where nobody
 * answered, or the scale has fewer than three steps. Chosen over a standard deviation and r_WG, which take the steps for equal
 * distances and cannot tell two camps from a wide spread: two camps are what a workshop has to see.
 *
 * The counts are taken apart into layers, each with the same count in some of the steps: of S steps in K a layer agrees by
 * A = U · (1 − (S − 1) / (K − 1)), where U = ((K − 2) · TU − (K − 1) · TDU) / ((K − 2) · (TU + TDU)) compares the triples of steps
 * that stand together (110, 011: TU) with those that leave one out (101: TDU). Layers weigh by the answers in them.
 *
 * Source: C. van der Eijk, Measuring Agreement in Ordered Rating Scales, Quality & Quantity 35 (2001) 325–341,
 * https://doi.org/10.1023/A:1010374114305; triples as in the R package agrmt.
 */
export function agreementOf(tally: readonly number[]): number | undefined {
  const answers = sum(tally)
  if (answers === 0 || tally.length < 3) return undefined
  let rest = [...tally]
  let agreement = 0
  while (sum(rest) > 0) {
    const pattern = rest.map((count) => count > 0)
    const height = Math.min(...rest.filter((count) => count > 0))
    const steps = pattern.filter(Boolean).length
    agreement += ((height * steps) / answers) * agreementOfPattern(pattern, steps)
    rest = rest.map((count) => Math.max(0, count - height))
  }
  return agreement
}

function agreementOfPattern(pattern: readonly boolean[], steps: number): number {
  return unimodality(pattern) * (1 - (steps - 1) / (pattern.length - 1))
}

function unimodality(pattern: readonly boolean[]): number {
  const size = pattern.length
  let together = 0
  let apart = 0
  for (let low = 0; low < size - 2; low += 1)
    for (let middle = low + 1; middle < size - 1; middle += 1)
      for (let high = middle + 1; high < size; high += 1) {
        const isApart = pattern[low] && !pattern[middle] && pattern[high]
        if (isApart) apart += 1
        else if (pattern[middle] && pattern[low] !== pattern[high]) together += 1
      }
  if (together + apart === 0) return 1
  return ((size - 2) * together - (size - 1) * apart) / ((size - 2) * (together + apart))
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
