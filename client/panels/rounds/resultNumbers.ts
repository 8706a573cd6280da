import type { Round, RoundGroup, RoundResult } from '#shared/protocol'

/** The mean of how many gave 1, 2 … 5; undefined where nobody did, or it is not told. */
export function meanOf(tally: readonly number[]): number | undefined {
  const people = tally.reduce((sum, count) => sum + count, 0)
  if (people === 0) return undefined
  return tally.reduce((sum, count, at) => sum + count * (at + 1), 0) / people
}

/** One option with what was given to it. */
export interface RankedOption {
  /** Its place in the round's options. */
  readonly index: number
  readonly tally: readonly number[]
  /** What the order and the bar are by: dots, or the mean. */
  readonly value: number
}

/** The options of a closed round, most first; those that are alike stay in the round's order. */
export function ranked(
  { kind, options }: Pick<Round, 'kind' | 'options'>,
  { tallies }: Pick<RoundResult | RoundGroup, 'tallies'>,
): RankedOption[] {
  return options
    .map((_, index) => {
      const tally = tallies[index] ?? []
      return { index, tally, value: kind === 'dots' ? (tally[0] ?? 0) : (meanOf(tally) ?? 0) }
    })
    .sort((a, b) => b.value - a.value)
}

/** How two functions see each other, each as a mean; undefined where fewer than three said so. */
export interface Pair {
  readonly a: string
  readonly b: string
  readonly ofB: number | undefined
  readonly ofA: number | undefined
  readonly gap: number | undefined
}

/** Both views of every pair of functions, the widest gap first; pairs of which nothing is told come last. */
export function pairsOf({ options }: Pick<Round, 'options'>, { groups }: RoundResult): Pair[] {
  const names = options.map(({ words = '' }) => words)
  const view = (from: string, about: number) => {
    const group = groups.find(({ by, name }) => by === 'function' && name === from)
    return group && meanOf(group.tallies[about] ?? [])
  }
  const pairs = names.flatMap((a, i) =>
    names.slice(i + 1).map((b, offset): Pair => {
      const ofB = view(a, i + 1 + offset)
      const ofA = view(b, i)
      const gap = ofA === undefined || ofB === undefined ? undefined : Math.abs(ofA - ofB)
      return { a, b, ofB, ofA, gap }
    }),
  )
  return pairs.sort((one, other) => (other.gap ?? -1) - (one.gap ?? -1))
}
